// Every spell as speaker of one assembly that was not over before a day, with what each source said of it, and the
// bounds of its legislature, which limit a spell of which no source gives a day.
// $thing: id · $since: first day of interest, or null
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Assembly {id: $thing})
OPTIONAL MATCH (p:Politician)-[m:SPEAKER_OF]->(t)
WHERE $since IS NULL OR m.end_max IS NULL OR m.end_max >= $since
OPTIONAL MATCH (term:Term {id: m.term})
WITH d, t, p, m, term ORDER BY m.start_min, m.end_min, term.since, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .name_en} AS thing, collect(m {
  .*, fact: m.id, politician: p.id, name: p.name, term_since: term.since, term_until: term.until,
  start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
