// Every government, in order.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (g:Government)
WITH d, g ORDER BY g.number
WITH d {.version, .horizon, .recorded} AS dataset, collect(g {.id, .name, .number, .since, .until, .said, .sources}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
