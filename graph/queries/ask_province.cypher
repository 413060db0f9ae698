// One province with its districts.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Province {id: $thing})
OPTIONAL MATCH (h:District)-[:IN_PROVINCE]->(t)
WITH d, t, h ORDER BY h.sort, h.id
WITH d {.version, .horizon, .recorded} AS dataset, t {
  .id, .name, .plate, .iso, .nuts, .population, .population_on, .area, .since, .law, .parent, .said, .sources, .disputed
} AS thing, collect(h {district: h.id, .name, .population, .population_on, .area, .since, .sources}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
