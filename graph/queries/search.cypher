// Things whose id is the text, or one of whose names contains it.
// $text: as written · $key: folded
MATCH (d:Dataset {id: 'siyaset'})
CALL {
  MATCH (t:Politician) WHERE t.id = $text OR t.wikidata = $text OR any(key IN t.keys WHERE key CONTAINS $key)
  RETURN t, 'Politician' AS label
  UNION ALL
  MATCH (t:Party) WHERE t.id = $text OR t.wikidata = $text OR any(key IN t.keys WHERE key CONTAINS $key)
  RETURN t, 'Party' AS label
  UNION ALL
  MATCH (t:City) WHERE t.id = $text OR t.wikidata = $text OR any(key IN t.keys WHERE key CONTAINS $key)
  RETURN t, 'City' AS label
  UNION ALL
  MATCH (t:Province) WHERE t.id = $text OR t.wikidata = $text OR any(key IN t.keys WHERE key CONTAINS $key)
  RETURN t, 'Province' AS label
  UNION ALL
  MATCH (t:Country) WHERE t.id = $text OR t.wikidata = $text OR any(key IN t.keys WHERE key CONTAINS $key)
  RETURN t, 'Country' AS label
  UNION ALL
  MATCH (t:Office) WHERE t.id = $text OR t.wikidata = $text OR any(key IN t.keys WHERE key CONTAINS $key)
  RETURN t, 'Office' AS label
  UNION ALL
  MATCH (t:Election) WHERE t.id = $text OR t.wikidata = $text OR any(key IN t.keys WHERE key CONTAINS $key)
  RETURN t, 'Election' AS label
  UNION ALL
  MATCH (t:Contest) WHERE t.id = $text OR t.wikidata = $text OR any(key IN t.keys WHERE key CONTAINS $key)
  RETURN t, 'Contest' AS label
}
WITH d, t, label ORDER BY t.weight DESC, t.id LIMIT 500
WITH d {.version, .horizon, .recorded} AS dataset, collect(t {.id, .name, .name_en, .keys, .wikidata, .born, .died, .distinct_from, .weight, label: label}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
