// What was received in one province where a whole election was counted by provinces.
// $thing: id · $election: id, or null
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Province {id: $thing})
OPTIONAL MATCH (c:Contest)<-[:COUNT_OF]-(y:Tally)-[:FOR_PLACE]->(t) WHERE $election IS NULL OR c.election = $election
OPTIONAL MATCH (p)-[m:RECEIVED]->(y)
WITH d, t, y, c, p, m ORDER BY c.date DESC, c.id, m.votes DESC, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .name_en} AS thing, collect(y {
  tally: y.id, contest: c.id, election: c.election, .place, place_name: t.name, office: c.office, date: c.date,
  outcome: c.outcome, outcome_date: c.outcome_date, outcome_by: c.outcome_by, .registered, .cast, .valid,
  fact: m.id, candidate: p.id, name: p.name, labels: labels(p), party_name: m.party_name,
  abbreviation: p.abbreviation, votes: m.votes, share: m.share, seats: m.seats, count: y.count, said: m.said,
  sources: m.sources, disputed: m.disputed, disputed_fields: m.disputed_fields, ruled_fields: m.ruled_fields,
  decided_by: m.decided_by, derived: m.derived
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
