// Every province with what names it.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Province)
WITH d, t ORDER BY t.plate, t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {.id, .name, .iso, .plate, .wikidata}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
