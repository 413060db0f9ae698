// Contests won by those whom a party nominated, newest first.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Party {id: $thing})
OPTIONAL MATCH (p:Politician)-[m:WON_IN {party: t.id}]->(h)
WITH d, t, p, m, h ORDER BY m.year DESC, h.id, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .name_en} AS thing, collect(m {
  .*, fact: m.id, politician: p.id, name: p.name, place: h.id, place_name: h.name
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
