// Every seat in the legislatures that a day may lie in, with the bounds as texts. Most seats have no day of their own.
// $day: the day as text, or null for all · $before: a day as text before which a legislature that was over plays no part
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Term)
WHERE $day IS NULL OR ((t.since IS NULL OR t.since <= $day) AND (t.until IS NULL OR t.until >= $before))
MATCH (p:Politician)-[m:DEPUTY_IN]->(t)
WITH d, t, p, m ORDER BY p.sort, p.id, m.start_min, m.id
WITH d, t, collect(m {
  .*, fact: m.id, relation: 'DEPUTY_IN', politician: p.id, name: p.name, start_min: toString(m.start_min),
  start_max: NULL, end_min: NULL, end_max: toString(m.end_max)
}) AS rows
WITH d, t, rows ORDER BY t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect({
  id: t.id, name: t.name, since: t.since, until: t.until, rows: rows
}) AS things
RETURN {dataset: dataset, things: things} AS answer
