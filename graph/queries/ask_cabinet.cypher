// The ministers of one government, with what each source said of them.
// $government: id
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (p:Politician)-[m:MINISTER_OF {government: $government}]->(t:Ministry)
WITH d, p, m, t ORDER BY t.id, m.start_min, m.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(m {
  .*, fact: m.id, politician: p.id, name: p.name, ministry: t.id, ministry_name: t.name,
  start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
