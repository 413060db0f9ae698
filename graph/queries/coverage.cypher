// What the version holds and lacks, as it was counted when it was published.
// $parts: counts, missing, disputes
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (c:Coverage) WHERE c.id IN $parts
WITH d, c ORDER BY c.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(c {.id, .rows}) AS parts
RETURN {dataset: dataset, parts: parts} AS answer
