// Every spell of one relation in the whole country, without what each source said of it (`said` asks for that).
// $kinds: kinds of municipalities, or null for all
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (h:City)
WHERE $kinds IS NULL OR h.kind IN $kinds
OPTIONAL MATCH (p:Politician)-[m:MAYOR_OF]->(h)
WITH d, p, m, h ORDER BY h.id, m.start_min, m.end_min, m.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(m {
  .start, .start_day, .end, .end_day, .end_state, .over_by, .last_seen, .standing, .by, .mandate, .began_by, .ended_by,
  .stands_in_for, .office, .role, .party, .party_name, .contest, .disputed, .disputed_fields, .ruled_fields,
  .decided_by, .derived, .sources, fact: m.id, relation: type(m), politician: p.id, name: p.name, held: h.id,
  held_name: h.name, province: h.province
}) AS rows
RETURN {dataset: dataset, rows: rows} AS answer
