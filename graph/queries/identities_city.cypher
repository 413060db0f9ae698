// All cities with the names under which they are looked for.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:City)
WITH d {.version, .horizon, .recorded} AS dataset,
  collect(t {.id, .name, .keys, .wikidata, .distinct_from, .plate, .province}) AS found
RETURN {dataset: dataset, found: found} AS answer
