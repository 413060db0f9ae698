// Every spell as mayor of one city that was not over before a day, with what each source said of it, and the
// municipalities before and after it.
// $thing: id · $since: first day of interest, or null
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:City {id: $thing})
OPTIONAL MATCH (b:City)-[s:SUCCEEDED_BY]->(t)
WITH d, t, collect(b {.id, .name, date: s.date}) AS earlier
OPTIONAL MATCH (t)-[s:SUCCEEDED_BY]->(a:City)
WITH d, t, earlier, collect(a {.id, .name, date: s.date}) AS later
OPTIONAL MATCH (p:Politician)-[m:MAYOR_OF]->(t)
WHERE $since IS NULL OR m.end_max IS NULL OR m.end_max >= $since
WITH d, t, earlier, later, p, m ORDER BY m.start_min, m.end_min, m.id
WITH d {.version, .horizon, .recorded} AS dataset, earlier, later, t {.id, .name, .name_en} AS thing, collect(m {
  .*, fact: m.id, politician: p.id, name: p.name, start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows, earlier: earlier, later: later} AS answer
