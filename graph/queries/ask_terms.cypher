// The terms of the assembly in their order.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Term)
WITH d, t ORDER BY t.number
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {.id, .name, .number, .since, .until, .said}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
