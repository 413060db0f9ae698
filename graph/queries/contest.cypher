// One contest with its place and everyone who stood, by votes.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Contest {id: $thing})
OPTIONAL MATCH (t)-[:FOR_PLACE]->(place)
OPTIONAL MATCH (p)-[m:STOOD_IN]->(t)
WITH d, t, place, p, m ORDER BY m.votes DESC, m.id
WITH d, t, place, collect(m {.*, fact: m.id, candidate: p.id, name: p.name, born: p.born}) AS rows
WITH properties(d) AS dataset, t {.*, place_name: place.name} AS thing, rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
