// Ministries that a text may mean: by id, by an id that was merged, by Wikidata id or a folded name
// that contains it.
// $text: as written · $code: in capitals · $slug: as an id · $key: folded
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (r:Redirect {id: $text})
OPTIONAL MATCH (t:Ministry)
WHERE t.id = $text OR t.id = r.to OR t.id = $slug OR t.wikidata = $code OR any(key IN t.keys WHERE key CONTAINS $key)
WITH d, r, t ORDER BY t.weight DESC, t.id
WITH d {.version, .horizon, .recorded} AS dataset, r.to AS to, collect(t {.id, .name, .name_en, .keys, .wikidata}) AS found
RETURN {dataset: dataset, to: to, found: found} AS answer
