// The deputies of one term of the assembly, of a province or of a party, with what each source said of them.
// $term: id · $province: id or null · $parties: ids, or [] for all
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:Term {id: $term})
OPTIONAL MATCH (p:Politician)-[m:DEPUTY_IN]->(t)
WHERE ($province IS NULL OR m.province = $province) AND (size($parties) = 0 OR m.party IN $parties)
OPTIONAL MATCH (v:Province {id: m.province})
WITH d, t, p, m, v ORDER BY m.province, p.id, m.id
WITH d {.version, .horizon, .recorded} AS dataset, t {.id, .name, .number, .since, .until} AS thing, collect(m {
  .*, fact: m.id, politician: p.id, name: p.name, gender: p.gender, province_name: v.name,
  start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
}) AS rows
RETURN {dataset: dataset, thing: thing, rows: rows} AS answer
