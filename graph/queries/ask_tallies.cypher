// Counts of some elections in one province, each with what everyone received.
// $place: id of a province · $elections: ids
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Province {id: $place})
OPTIONAL MATCH (y:Tally)-[:FOR_PLACE]->(t)
OPTIONAL MATCH (y)-[:COUNT_OF]->(c:Contest)
WITH d, t, y, c WHERE c.election IN $elections
OPTIONAL MATCH (p)-[m:RECEIVED]->(y)
WITH d, t, y, c, p, m ORDER BY c.date, y.id, m.votes DESC, m.share DESC, m.id
WITH d, t, y, c, collect(m {
  .*, fact: m.id, candidate: p.id, name: p.name, kind: labels(p)[0], party_name: p.abbreviation
}) AS lines
WITH d, t, y, c, lines ORDER BY c.date, y.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name} AS thing, collect(y {
  .id, .registered, .cast, .valid, .said, .sources, election: c.election, office: c.office, place: t.id, date: c.date, lines: lines
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
