// How parties are shown, by their short names and colours, and what cities are called.
// $parties: ids · $cities: ids
MATCH (d:Dataset {id: 'siyaset'})
UNWIND CASE WHEN size($parties) = 0 THEN [''] ELSE $parties END AS party
OPTIONAL MATCH (p:Party {id: party})
WITH d, collect(p {.id, .name, .abbreviation, .colour}) AS parties
UNWIND CASE WHEN size($cities) = 0 THEN [''] ELSE $cities END AS city
OPTIONAL MATCH (c:City {id: city})
WITH d {.version, .horizon, .recorded} AS dataset, parties, collect(c {.id, .name}) AS cities
RETURN {dataset: dataset, parties: parties, cities: cities} AS answer
