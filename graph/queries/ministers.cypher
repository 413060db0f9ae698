// Every spell as minister of one ministry that was not over before a day, with what each source said of it.
// $thing: id · $since: first day of interest, or null
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Ministry {id: $thing})
OPTIONAL MATCH (p:Politician)-[m:MINISTER_OF]->(t)
WHERE $since IS NULL OR m.end_max IS NULL OR m.end_max >= $since
WITH d, t, p, m ORDER BY m.start_min, m.end_min, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .name_en} AS thing, collect(m {
  .*, fact: m.id, politician: p.id, name: p.name, start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
