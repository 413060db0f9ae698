// Every spell as mayor of the cities of some kinds, city by city; of towns and districts only those with a spell.
// The bounds are texts here, so that a day is looked for in them without a look at each date.
// $kinds: kinds of cities
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:City) WHERE t.kind IN $kinds
OPTIONAL MATCH (p:Politician)-[m:MAYOR_OF]->(t)
WITH d, t, p, m ORDER BY m.start_min, m.end_min, m.id
WITH d, t, collect(m {
  .*, fact: m.id, relation: 'MAYOR_OF', politician: p.id, name: p.name, start_min: toString(m.start_min),
  start_max: NULL, end_min: NULL, end_max: toString(m.end_max)
}) AS rows
WITH d, t, rows ORDER BY t.id
WHERE size(rows) > 0 OR t.kind IN ['metropolitan', 'provincial']
WITH d {.version, .horizon, .recorded} AS dataset, collect({
  id: t.id, name: t.name, since: t.since, until: t.until, rows: rows
}) AS things
RETURN {dataset: dataset, things: things} AS answer
