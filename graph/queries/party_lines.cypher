// Every party with its dated names and lives: few enough to be walked outside the engine.
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Party)
OPTIONAL MATCH (t)-[m:HAS]->(h:Attribute)
WITH d, t, m ORDER BY m.key, m.start_min, m.id
WITH d, t, collect(m {.key, .value, .start, .end, .end_state}) AS attributes
WITH d, t, attributes ORDER BY t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect({
  id: t.id, name: t.name, abbreviation: t.abbreviation, dissolved: t.dissolved, attributes: attributes
}) AS parties
RETURN {dataset: dataset, parties: parties} AS answer
