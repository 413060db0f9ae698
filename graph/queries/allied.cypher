// One alliance with the parties that were members of it and the contests in which it stood as one.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Alliance {id: $thing})
OPTIONAL MATCH (t)-[m:MEMBER_OF|STOOD_IN]-(h)
WITH d, t, m, h ORDER BY type(m), m.start_min, h.date, m.id
WITH d {.version, .horizon, .recorded} AS dataset, properties(t) AS thing, collect(m {
  .*, fact: m.id, relation: type(m), held: h.id, held_name: h.name, date: h.date, outcome: h.outcome,
  start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
