// What each source said of some facts.
// $facts: ids
MATCH (d:Dataset {id: 'siyaset'})
UNWIND CASE WHEN size($facts) = 0 THEN [NULL] ELSE $facts END AS fact
OPTIONAL MATCH (k:Claim {fact: fact})
WITH d, k ORDER BY k.fact, k.recorded, k.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(k {.fact, .id, .source, .locator, .fields, .recorded}) AS claims
RETURN {dataset: dataset, claims: claims} AS answer
