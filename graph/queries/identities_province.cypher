// All provinces with the names under which they are looked for.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Province)
WITH d {.version, .horizon, .recorded} AS dataset,
  collect(t {.id, .name, .keys, .wikidata, .distinct_from, .plate}) AS found
RETURN {dataset: dataset, found: found} AS answer
