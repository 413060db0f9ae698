// Cities that a text may mean: by id, by an id that was merged, by Wikidata id, plate number, their province's id or
// Wikidata id, or a folded name that contains it. `by_province` says of each whether the text names its province.
// $text: as written · $code: in capitals · $slug: as an id · $key: folded · $plate: number or null
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (r:Redirect {id: $text})
OPTIONAL MATCH (q:Province) WHERE q.id = $code OR q.wikidata = $code OR q.iso = $code OR q.plate = $plate
WITH d, r.to AS to, collect(q.id) AS provinces
OPTIONAL MATCH (t:City)
WHERE t.id = $text OR t.id = to OR t.id = $slug OR t.wikidata = $code OR any(key IN t.keys WHERE key CONTAINS $key)
  OR t.plate = $plate OR t.province IN provinces
OPTIONAL MATCH (p:Province {id: t.province})
WITH d, to, provinces, t, p ORDER BY t.weight DESC, t.id
WITH d {.version, .horizon, .recorded} AS dataset, to, collect(t {
  .id, .name, .name_en, .keys, .wikidata, .plate, .kind, .until,
  province_name: p.name, by_province: t.province IN provinces
}) AS found
RETURN {dataset: dataset, to: to, found: found} AS answer
