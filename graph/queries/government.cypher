// One government with its prime ministers and ministers, and what each source said of them.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Government {id: $thing})
OPTIONAL MATCH (p:Politician)-[m:PRIME_MINISTER_OF|MINISTER_OF]->(h) WHERE m.government = t.id
WITH d, t, p, m, h ORDER BY type(m) DESC, h.id, m.start_min, m.id
WITH d {.version, .horizon, .recorded} AS dataset, properties(t) AS thing, collect(m {
  .*, fact: m.id, relation: type(m), politician: p.id, name: p.name, held: h.id, held_name: h.name,
  start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
