// Things with the label Party that a text may mean: by id, Wikidata id, or a folded name that contains it.
// $text: as written · $code: in capitals · $slug: as an id · $key: folded
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Party)
WHERE t.id = $text OR t.id = $slug OR t.wikidata = $code OR any(key IN t.keys WHERE key CONTAINS $key)
WITH d, t ORDER BY t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {.id, .name, .name_en, .keys, .wikidata}) AS found
RETURN {dataset: dataset, found: found} AS answer
