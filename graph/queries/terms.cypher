// Every legislature.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Term)
WITH d, t ORDER BY t.assembly, t.number, t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {
  .id, .name, .name_en, .number, .assembly, .since, .until, .wikidata, .keys, .said, .sources
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
