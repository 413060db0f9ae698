// A page of all sources by id, with how many claims cite each.
// $after: id of the last source of the page before, or '' · $limit: how many
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (s:Source) WHERE s.id > $after
WITH d, s ORDER BY s.id LIMIT $limit
OPTIONAL MATCH (k:Claim)-[:CITES]->(s)
WITH d, s, count(k) AS claims ORDER BY s.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(s {
  .id, .title, .publisher, .url, .archived, .published, .retrieved, .licence, .reuse, .reliability, .derived_from,
  claims: claims
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
