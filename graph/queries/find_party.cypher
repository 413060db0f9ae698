// Things with the label Party that a text may mean: by id, Wikidata id, plate number or a folded name that contains it.
// $text: as written · $key: folded · $plate: number or null
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Party)
WHERE t.id = $text OR t.wikidata = $text OR any(key IN t.keys WHERE key CONTAINS $key) OR t.plate = $plate
WITH d, t ORDER BY t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {.id, .name, .name_en, .keys, .wikidata, .plate}) AS found
RETURN {dataset: dataset, found: found} AS answer
