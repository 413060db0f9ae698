// Every province.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Province)
WITH d, t ORDER BY t.plate, t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {
  .id, .name, .name_en, .plate, .iso, .nuts, .population, .population_on, .area, .since, .law, .parent, .wikidata, .keys, .said, .sources
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
