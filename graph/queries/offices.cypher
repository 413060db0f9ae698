// Every office.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Office)
WITH d, t ORDER BY t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {
  .id, .name, .name_en, .filled_by, .since, .until, .wikidata, .keys, .said, .sources
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
