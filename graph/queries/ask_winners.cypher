// Who was elected mayor in each place of some kinds at some elections; what was annulled is left out.
// $elections: ids · $kinds: words of city_kind · $province: id, or null for all
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (e:Election) WHERE e.id IN $elections
OPTIONAL MATCH (c:Contest)-[:PART_OF]->(e)
WHERE c.office IN ['mayor', 'metropolitan-mayor'] AND NOT coalesce(c.outcome, '') IN ['annulled', 'refused']
OPTIONAL MATCH (c)-[:FOR_PLACE]->(t:City)
WITH d, e, c, t WHERE t.kind IN $kinds AND ($province IS NULL OR t.province = $province)
OPTIONAL MATCH (p)-[m:STOOD_IN {elected: true}]->(c)
WITH d, e, c, t, p, m ORDER BY e.date, c.date, c.id, m.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {
  city: t.id, city_name: t.name, city_kind: t.kind, .province, election: e.id, contest: c.id, date: c.date, office: c.office,
  outcome: c.outcome, fact: m.id, candidate: p.id, name: p.name, kind: labels(p)[0], party: m.party, party_name: m.party_name,
  votes: m.votes, share: m.share, said: m.said, sources: m.sources, disputed: m.disputed
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
