// One legislature with its deputies, and what each source said of them.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Term {id: $thing})
OPTIONAL MATCH (p:Politician)-[m:DEPUTY_IN]->(t)
OPTIONAL MATCH (v:Province {id: m.province})
WITH d, t, p, m, v ORDER BY v.plate, p.sort, m.start_min, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .name_en} AS thing, collect(m {
  .*, fact: m.id, politician: p.id, name: p.name, province_name: v.name,
  start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
