// Every office that one person held and every membership in a party, with what each source said of it.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Politician {id: $thing})
OPTIONAL MATCH (t)-[m:MAYOR_OF|LEADER_OF|PRESIDENT_OF|PRIME_MINISTER_OF|MINISTER_OF|SPEAKER_OF|MEMBER_OF]->(h)
WITH d, t, m, h ORDER BY m.start_min, m.end_min, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .name_en} AS thing, collect(m {
  .*, fact: m.id, relation: type(m), politician: t.id, name: t.name, held: h.id, held_name: h.name,
  start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
