// One person with every office held, membership and candidacy, and what each source said of them.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Politician {id: $thing})
OPTIONAL MATCH (t)-[
  m:MAYOR_OF|LEADER_OF|PRESIDENT_OF|PRIME_MINISTER_OF|MINISTER_OF|SPEAKER_OF|DEPUTY_IN|MEMBER_OF|STOOD_IN
]->(h)
WITH d, t, m, h ORDER BY m.start_min, h.date, m.id
WITH properties(d) AS dataset, properties(t) AS thing, collect(m {
  .*, fact: m.id, relation: type(m), politician: t.id, name: t.name, held: h.id, held_name: h.name, date: h.date,
  outcome: h.outcome, place: h.place, start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
