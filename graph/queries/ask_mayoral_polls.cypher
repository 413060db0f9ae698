// Every contest for mayor in the places of some kinds at some elections, each with everyone who stood.
// $elections: ids · $kinds: words of city_kind
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (e:Election) WHERE e.id IN $elections
OPTIONAL MATCH (c:Contest)-[:PART_OF]->(e)
WHERE c.office IN ['mayor', 'metropolitan-mayor'] AND NOT coalesce(c.outcome, '') IN ['annulled', 'refused']
OPTIONAL MATCH (c)-[:FOR_PLACE]->(t:City)
WITH d, c, t WHERE t.kind IN $kinds
OPTIONAL MATCH (p)-[m:STOOD_IN]->(c)
WITH d, c, t, p, m ORDER BY c.date, c.id, m.votes DESC, m.share DESC, m.id
WITH d, c, t, collect(m {.*, fact: m.id, candidate: p.id, name: p.name, kind: labels(p)[0]}) AS lines
WITH d, c, t, lines ORDER BY c.date, c.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(c {
  .id, .election, .office, .date, .outcome, .registered, .cast, .valid, .said, .sources,
  place: t.id, place_name: t.name, lines: lines
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
