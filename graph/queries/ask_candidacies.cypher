// Contests in which one person stood, each with everyone who stood.
// $person: id · $elections: ids
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Politician {id: $person})
OPTIONAL MATCH (t)-[:STOOD_IN]->(c:Contest)
WHERE c.election IN $elections
OPTIONAL MATCH (c)-[:FOR_PLACE]->(h)
OPTIONAL MATCH (p)-[m:STOOD_IN]->(c)
WITH d, t, c, h, p, m ORDER BY c.date, c.id, m.votes DESC, m.id
WITH d, t, c, h, collect(m {.*, fact: m.id, candidate: p.id, name: p.name, kind: labels(p)[0]}) AS lines
WITH d, t, c, h, lines ORDER BY c.date, c.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name} AS thing, collect(c {
  .id, .election, .office, .place, .date, .outcome, .outcome_date, .rerun_of, .registered, .cast, .valid, .said, .sources,
  place_name: h.name, lines: lines
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
