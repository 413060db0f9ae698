// Every ministry.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Ministry)
WITH d, t ORDER BY t.sort, t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {
  .id, .name, .name_en, .since, .until, .wikidata, .keys, .said, .sources
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
