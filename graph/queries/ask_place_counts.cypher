// How many municipalities of each kind stand, provinces and districts.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (c:City) WHERE c.until IS NULL
WITH d, collect(CASE WHEN c.kind = 'metropolitan' THEN c.id END) AS metropolitan
OPTIONAL MATCH (v:Province) WHERE v.until IS NULL
WITH d, metropolitan, collect(v.id) AS provinces
OPTIONAL MATCH (w:District)
WITH d, metropolitan, provinces, collect(w.id) AS districts
WITH d {.version, .horizon, .recorded} AS dataset, metropolitan, provinces, districts
RETURN {dataset: dataset, metropolitan: metropolitan, provinces: provinces, districts: districts} AS answer
