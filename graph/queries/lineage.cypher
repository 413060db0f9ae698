// Every succession between parties, and the parties' names: few enough to be walked outside the engine.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (a:Party)-[m:SUCCEEDED_BY]->(b:Party)
WITH d, a, m, b ORDER BY m.date, m.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(m {
  .*, fact: m.id, former: a.id, former_name: a.name, latter: b.id, latter_name: b.name
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
