// Every membership of a party in an alliance, with what each source said of it.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (p:Party)-[m:MEMBER_OF]->(a:Alliance)
WITH d, p, m, a ORDER BY a.id, m.start_min, p.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(m {
  .*, fact: m.id, party: p.id, party_name: p.name, alliance: a.id, alliance_name: a.name, founded: a.founded,
  dissolved: a.dissolved, start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
