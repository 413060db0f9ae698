// The names of everything that a question may mention, few fields of each: what a question's words are looked up in.
MATCH (d:Dataset {id: 'siyaset'})
CALL {
  MATCH (t:Politician) RETURN 'Politician' AS label, [t.id, t.name, t.weight, t.keys] AS one
  UNION ALL
  MATCH (t:City) RETURN 'City' AS label, [t.id, t.name, t.weight, t.keys, t.kind, t.province, t.until] AS one
  UNION ALL
  MATCH (t:Party) RETURN 'Party' AS label, [t.id, t.name, t.weight, t.keys, t.founded, t.dissolved] AS one
  UNION ALL
  MATCH (t:Province) RETURN 'Province' AS label, [t.id, t.name, t.weight, t.keys] AS one
  UNION ALL
  MATCH (t:Ministry) RETURN 'Ministry' AS label, [t.id, t.name, t.weight, t.keys, t.name_en, t.since, t.until] AS one
  UNION ALL
  MATCH (t:Alliance) RETURN 'Alliance' AS label, [t.id, t.name, t.weight, t.keys] AS one
}
WITH d, label, one ORDER BY label, one[0]
WITH d, label, collect(one) AS listed ORDER BY label
WITH d {.version, .horizon, .recorded} AS dataset, collect({label: label, things: listed}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
