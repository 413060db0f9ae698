// One election: everyone who stood where the whole country was counted, and whoever was elected elsewhere.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (e:Election {id: $thing})
OPTIONAL MATCH (c:Contest)-[:PART_OF]->(e)
OPTIONAL MATCH (c)-[:FOR_PLACE]->(h)
OPTIONAL MATCH (p)-[m:STOOD_IN]->(c) WHERE c.place = 'turkiye' OR m.elected = true
WITH d, e, c, h, p, m ORDER BY c.place <> 'turkiye', c.place, c.date, c.id, m.votes DESC, m.id
WITH properties(d) AS dataset, properties(e) AS thing, collect(c {
  contest: c.id, election: c.election, .place, place_name: h.name, .office, .date, .outcome, .outcome_date, .outcome_by,
  .rerun_of, .registered, .cast, .valid, fact: m.id, candidate: p.id, name: p.name, labels: labels(p), party: m.party,
  party_name: m.party_name, abbreviation: p.abbreviation, list: m.list, votes: m.votes, share: m.share,
  seats: m.seats, rank: m.rank, elected: m.elected, count: m.count, said: m.said, sources: m.sources,
  disputed: m.disputed, disputed_fields: m.disputed_fields, ruled_fields: m.ruled_fields, decided_by: m.decided_by,
  derived: m.derived
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
