// Every election with the number of its contests, in the order of time.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (e:Election)
OPTIONAL MATCH (c:Contest)-[:PART_OF]->(e)
WITH d, e, count(c) AS contests ORDER BY e.date, e.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(e {
  .id, .name, .name_en, .date, .kind, .round, .status, .registered, .cast, .valid, .disputed, .sources,
  contests: contests
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
