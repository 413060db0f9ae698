// Everyone who stood in a contest of one province or of a municipality in it.
// $thing: id · $election: id, or null
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Province {id: $thing})
OPTIONAL MATCH (y:City)-[:IN_PROVINCE]->(t)
WITH d, t, collect(y) + [t] AS places
UNWIND places AS h
OPTIONAL MATCH (c:Contest)-[:FOR_PLACE]->(h) WHERE $election IS NULL OR c.election = $election
OPTIONAL MATCH (p)-[m:STOOD_IN]->(c)
WITH d, t, h, c, p, m ORDER BY c.date DESC, c.office, c.place, c.id, m.votes DESC, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .name_en} AS thing, collect(c {
  contest: c.id, election: c.election, .place, place_name: h.name, .office, .date, .outcome, .outcome_date, .outcome_by,
  .rerun_of, .registered, .cast, .valid, fact: m.id, candidate: p.id, name: p.name, labels: labels(p), party: m.party,
  party_name: m.party_name, abbreviation: p.abbreviation, list: m.list, votes: m.votes, share: m.share,
  seats: m.seats, rank: m.rank, elected: m.elected, count: m.count, said: m.said, sources: m.sources,
  disputed: m.disputed, disputed_fields: m.disputed_fields, ruled_fields: m.ruled_fields, decided_by: m.decided_by,
  derived: m.derived
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
