// Every membership of a party in an alliance, alliance by alliance, with the bounds as texts.
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Alliance)
MATCH (p:Party)-[m:MEMBER_OF]->(t)
WITH d, t, p, m ORDER BY m.start_min, m.end_min, m.id
WITH d, t, collect(m {
  .*, fact: m.id, relation: type(m), politician: NULL, party: p.id, party_name: p.abbreviation, name: p.name, start_min: toString(m.start_min),
  start_max: NULL, end_min: NULL, end_max: toString(m.end_max)
}) AS rows
WITH d, t, rows ORDER BY t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect({
  id: t.id, name: t.name, since: t.founded, until: t.dissolved, rows: rows
}) AS things
RETURN {dataset: dataset, things: things} AS answer
