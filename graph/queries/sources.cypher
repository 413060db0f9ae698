// Sources by id, described.
// $ids: ids
MATCH (d:Dataset {id: 'siyaset'})
UNWIND CASE WHEN size($ids) = 0 THEN [NULL] ELSE $ids END AS id
OPTIONAL MATCH (s:Source {id: id})
WITH d {.version, .horizon, .recorded} AS dataset, collect(s {
  .id, .title, .publisher, .url, .published, .retrieved, .licence, .reuse, .reliability, .derived_from
}) AS sources
RETURN {dataset: dataset, sources: sources} AS answer
