// Every party with its founding and its end, and what each source said of it.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (p:Party)
WITH d, p ORDER BY p.founded, p.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(p {
  .id, .name, .name_en, .abbreviation, .founded, .dissolved, .how_ended, .said, .sources
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
