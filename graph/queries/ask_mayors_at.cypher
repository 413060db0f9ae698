// Every spell as mayor in the places of some kinds that may touch a stretch of days.
// $kinds: words of city_kind · $first, $last: days
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (p:Politician)-[m:MAYOR_OF]->(c:City)
WHERE c.kind IN $kinds AND (m.start_min IS NULL OR m.start_min <= $last) AND (m.end_max IS NULL OR m.end_max >= $first)
WITH d, p, m, c ORDER BY c.id, m.start_min, m.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(m {
  .*, fact: m.id, politician: p.id, name: p.name, gender: p.gender, born: p.born, city: c.id, city_name: c.name, city_kind: c.kind,
  start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
