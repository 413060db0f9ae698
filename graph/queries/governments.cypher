// Every government.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Government)
WITH d, t ORDER BY t.number, t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {
  .id, .name, .name_en, .number, .since, .until, .wikidata, .keys, .said, .sources
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
