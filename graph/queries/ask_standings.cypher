// Every spell of some standings in any city, with the mayor in whose place it is.
// $standings: words of standing · $endings: words of ended_by, for spells that ended so · $place: id of a city or a province, or null for all
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (p:Politician)-[m:MAYOR_OF]->(c:City)
WHERE (m.standing IN $standings OR m.ended_by IN $endings) AND ($place IS NULL OR c.id = $place OR c.province = $place)
OPTIONAL MATCH (o:Politician)-[x:MAYOR_OF]->(c)
WHERE m.stands_in_for IS NOT NULL AND x.mandate = m.stands_in_for
WITH d, p, m, c, o ORDER BY o.id
WITH d, p, m, c, collect(DISTINCT o.id) AS replaced, collect(DISTINCT o.name) AS replaced_names
WITH d, p, m, c, replaced, replaced_names ORDER BY m.start_min, c.id, m.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(m {
  .*, fact: m.id, politician: p.id, name: p.name, city: c.id, city_name: c.name, city_kind: c.kind, province: c.province,
  replaced: replaced[0], replaced_name: replaced_names[0], start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
