// Every referendum with what each choice received.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (c:Contest)-[:PART_OF]->(e:Election {kind: 'referendum'})
OPTIONAL MATCH (c)-[:FOR_PLACE]->(h)
OPTIONAL MATCH (p)-[m:STOOD_IN]->(c)
WITH d, c, h, p, m ORDER BY c.date, c.id, m.votes DESC, m.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(c {
  contest: c.id, election: c.election, .place, place_name: h.name, .office, .date, .outcome, .outcome_date, .outcome_by,
  .rerun_of, .registered, .cast, .valid, fact: m.id, candidate: p.id, name: p.name, labels: labels(p), party: m.party,
  party_name: m.party_name, abbreviation: p.abbreviation, list: m.list, votes: m.votes, share: m.share,
  seats: m.seats, rank: m.rank, elected: m.elected, count: m.count, said: m.said, sources: m.sources,
  disputed: m.disputed, disputed_fields: m.disputed_fields, ruled_fields: m.ruled_fields, decided_by: m.decided_by,
  derived: m.derived
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
