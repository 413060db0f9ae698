// One person with every office held, seat, membership and candidacy, and what each source said of them. A seat has the
// bounds of its legislature, and a candidacy the day of its contest, what became of it and the id of its place.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Politician {id: $thing})
OPTIONAL MATCH (t)-[m:MAYOR_OF|LEADER_OF|PRESIDENT_OF|PRIME_MINISTER_OF|MINISTER_OF|SPEAKER_OF|DEPUTY_IN|MEMBER_OF|STOOD_IN]->(h)
WITH d, t, m, h ORDER BY m.start_min, h.date, h.since, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .name_en} AS thing, collect(m {
  .*, fact: m.id, relation: type(m), politician: t.id, name: t.name, held: h.id, held_name: h.name,
  held_abbreviation: h.abbreviation, date: h.date, outcome: h.outcome, contest_office: h.office, place: h.place,
  since: h.since, until: h.until, start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
