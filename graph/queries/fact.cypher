// One fact with its claims: a relation is found from the things that its claims are about.
// $fact: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (k:Claim {fact: $fact})
OPTIONAL MATCH (k)-[:ABOUT]->(a)-[m {id: $fact}]->(b) WHERE a.id = k.subject AND type(m) = k.relation
WITH d, k, a, m, b ORDER BY k.recorded, k.id
WITH d {.version, .horizon, .recorded} AS dataset,
  collect(k {.id, .fact, .relation, .source, .locator, .fields, .recorded, .subject, .object}) AS claims,
  collect(m {
    .*, fact: m.id, relation: type(m), subject: a.id, subject_name: a.name, object: b.id, object_name: b.name,
    start_min: NULL, start_max: NULL, end_min: NULL, end_max: NULL
  }) AS rows
RETURN {dataset: dataset, claims: claims, rows: rows} AS answer
