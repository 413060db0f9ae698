// One alliance with the parties that were members of it, and what each source said of that.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Alliance {id: $thing})
OPTIONAL MATCH (p:Party)-[m:MEMBER_OF]->(t)
WITH d, t, p, m ORDER BY m.start_min, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .name_en} AS thing, collect(m {
  .*, fact: m.id, relation: 'MEMBER_OF', name: p.name, party: p.id, party_name: p.abbreviation, held: t.id,
  held_name: t.name, start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
