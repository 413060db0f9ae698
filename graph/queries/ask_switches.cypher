// Every party that a mayor joined or left while being one, with the party that nominated the mayor.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (q:Party)<-[b:MEMBER_OF]-(p:Politician)-[m:MAYOR_OF]->(c:City)
WHERE m.standing IN ['elected', 'council']
  AND (b.start >= m.start AND (m.end IS NULL OR b.start < m.end)
       OR b.end >= m.start AND (m.end IS NULL OR b.end <= m.end))
OPTIONAL MATCH (n:Party {id: m.party})
WITH d, p, m, b, c, q, n ORDER BY c.id, m.start_min, b.start, b.end, b.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(b {
  .*, fact: b.id, politician: p.id, name: p.name, joined: q.id, joined_name: coalesce(q.abbreviation, q.name),
  city: c.id, city_name: c.name, city_kind: c.kind, province: c.province, tenure: m.id, office: m.office,
  tenure_start: m.start, tenure_end: m.end, nominated: m.party, nominated_name: coalesce(n.abbreviation, n.name),
  start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
