// People by id, with what is known of their lives.
// $ids: ids
MATCH (d:Dataset {id: 'siyaset'})
UNWIND CASE WHEN size($ids) = 0 THEN [NULL] ELSE $ids END AS id
OPTIONAL MATCH (p:Politician {id: id})
WITH d, p ORDER BY p.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(p {.id, .name, .gender, .born, .died}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
