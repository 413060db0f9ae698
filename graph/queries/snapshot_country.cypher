// Every spell as president, head of state or prime minister, with the bounds as texts.
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Country)
MATCH (p:Politician)-[m:PRESIDENT_OF|PRIME_MINISTER_OF]->(t)
WITH d, t, p, m ORDER BY m.start_min, m.end_min, m.id
WITH d, t, collect(m {
  .*, fact: m.id, relation: type(m), politician: p.id, name: p.name, start_min: toString(m.start_min),
  start_max: NULL, end_min: NULL, end_max: toString(m.end_max)
}) AS rows
WITH d, t, rows ORDER BY t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect({
  id: t.id, name: t.name, since: t.since, until: t.until, rows: rows
}) AS things
RETURN {dataset: dataset, things: things} AS answer
