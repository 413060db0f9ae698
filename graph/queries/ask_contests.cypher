// Contests of one place, at some elections or at all, each with everyone who stood.
// $place: id · $elections: ids, or [] for all · $offices: words of contest_office, or [] for all
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (y:City {id: $place})
OPTIONAL MATCH (l:Country {id: $place})
OPTIONAL MATCH (v:Province {id: $place})
WITH d, coalesce(y, l, v) AS t
OPTIONAL MATCH (c:Contest)-[:FOR_PLACE]->(t)
WHERE (size($elections) = 0 OR c.election IN $elections) AND (size($offices) = 0 OR c.office IN $offices)
OPTIONAL MATCH (p)-[m:STOOD_IN]->(c)
WITH d, t, c, p, m ORDER BY c.date, c.id, m.votes DESC, m.share DESC, m.id
WITH d, t, c, collect(m {.*, fact: m.id, candidate: p.id, name: p.name, kind: labels(p)[0], born: p.born}) AS lines
WITH d, t, c, lines ORDER BY c.date, c.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name} AS thing, collect(c {
  .id, .election, .office, .place, .date, .outcome, .outcome_date, .outcome_by, .rerun_of, .registered, .cast, .valid,
  .said, .sources, lines: lines
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
