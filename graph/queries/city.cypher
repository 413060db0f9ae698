// One city with its dated attributes and the contests held in it.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:City {id: $thing})
OPTIONAL MATCH (t)-[m:HAS]->(h:Attribute)
WITH d, t, m ORDER BY m.key, m.start_min, m.id
WITH properties(d) AS dataset, properties(t) AS thing, collect(m {
  .*, fact: m.id, thing: t.id, start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
