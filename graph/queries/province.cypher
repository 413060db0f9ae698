// One province with the municipalities in it.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Province {id: $thing})
OPTIONAL MATCH (c:City)-[:IN_PROVINCE]->(t)
WITH d, t, c ORDER BY c.sort, c.id
WITH d {.version, .horizon, .recorded} AS dataset, properties(t) AS thing, collect(c {
  .*, fact: c.id, city: c.id
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
