// One election with its contests and who was elected in each.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Election {id: $thing})
OPTIONAL MATCH (c:Contest)-[:PART_OF]->(t)
OPTIONAL MATCH (p)-[m:STOOD_IN {elected: true}]->(c)
WITH d, t, c, p, m ORDER BY c.place, c.date, c.id
WITH properties(d) AS dataset, properties(t) AS thing, collect(c {
  contest: c.id, .place, .office, .date, .outcome, .outcome_date, .outcome_by, .rerun_of, .registered, .cast, .valid,
  fact: m.id, politician: p.id, name: p.name, party: m.party, votes: m.votes, share: m.share, said: m.said,
  sources: m.sources, disputed: m.disputed
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
