// Every politician with what tells namesakes apart: names, dates of life, parties and places.
MATCH (d:Dataset {id: 'siyaset'})
OPTIONAL MATCH (t:Politician)
OPTIONAL MATCH (t)-[m:MAYOR_OF|LEADER_OF|MEMBER_OF|DEPUTY_IN|STOOD_IN]->(h)
WITH d, t, collect(m {.party, .province, type: type(m), held: h.id, place: h.place}) AS spells
WITH d {.version, .horizon, .recorded} AS dataset,
  collect(t {.id, .name, .keys, .born, .died, .wikidata, .distinct_from, spells: spells}) AS found
RETURN {dataset: dataset, found: found} AS answer
