// Contests that were not left as counted (annulled, refused, given to another), with the contest held again.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (c:Contest) WHERE c.outcome IN ['annulled', 'refused', 'reassigned']
OPTIONAL MATCH (c)-[:FOR_PLACE]->(t)
OPTIONAL MATCH (r:Contest {rerun_of: c.id})
OPTIONAL MATCH (p)-[m:STOOD_IN {elected: true}]->(c)
OPTIONAL MATCH (w)-[x:STOOD_IN {elected: true}]->(r)
WITH d, c, t, r, p, m, w, x ORDER BY c.date, c.id, r.date, m.id, x.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(c {
  contest: c.id, .election, .place, place_name: t.name, .date, .office, .outcome, .outcome_date, .outcome_by, said: c.said,
  .sources, politician: p.id, name: p.name, party: m.party, rerun: r.id, rerun_date: r.date, rerun_politician: w.id,
  rerun_name: w.name, rerun_party: x.party
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
