// Every spell as speaker, assembly by assembly, with the bounds as texts and those of its legislature.
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Assembly)
MATCH (p:Politician)-[m:SPEAKER_OF]->(t)
OPTIONAL MATCH (term:Term {id: m.term})
WITH d, t, p, m, term ORDER BY m.start_min, m.end_min, term.since, m.id
WITH d, t, collect(m {
  .*, fact: m.id, relation: 'SPEAKER_OF', politician: p.id, name: p.name, term_since: term.since,
  term_until: term.until, start_min: toString(m.start_min), start_max: NULL, end_min: NULL,
  end_max: toString(m.end_max)
}) AS rows
WITH d, t, rows ORDER BY t.id
WITH d {.version, .horizon, .recorded} AS dataset, collect({
  id: t.id, name: t.name, since: t.since, until: t.until, rows: rows
}) AS things
RETURN {dataset: dataset, things: things} AS answer
