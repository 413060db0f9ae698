// The counts of some elections in every province, each with what everyone received.
// $elections: ids
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (c:Contest) WHERE c.election IN $elections
OPTIONAL MATCH (y:Tally)-[:COUNT_OF]->(c)
OPTIONAL MATCH (y)-[:FOR_PLACE]->(t:Province)
WITH d, c, y, t WHERE t.id IS NOT NULL
OPTIONAL MATCH (p)-[m:RECEIVED]->(y)
WITH d, t, y, c, p, m ORDER BY c.date, y.id, m.votes DESC, m.share DESC, m.id
WITH d, t, y, c, collect(m {
  .*, fact: m.id, candidate: p.id, name: p.name, kind: labels(p)[0], party_name: p.abbreviation
}) AS lines
WITH d, t, y, c, lines ORDER BY c.date, y.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(y {
  .id, .registered, .cast, .valid, .said, .sources, election: c.election, office: c.office, place: t.id,
  place_name: t.name, date: c.date, lines: lines
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
