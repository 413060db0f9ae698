// The contests for mayor of one city that did not stand, and those held again, in the order of time.
// $thing: id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (t:City {id: $thing})
OPTIONAL MATCH (c:Contest)-[:FOR_PLACE]->(t)
WHERE c.office IN ['mayor', 'metropolitan-mayor'] AND (c.outcome <> 'certified' OR c.rerun_of IS NOT NULL)
WITH d, c ORDER BY c.date, c.id
WITH d {.version, .horizon, .recorded} AS dataset, collect(c {
  .id, .date, .outcome, .outcome_date, .outcome_by, .rerun_of, .sources, .said
}) AS contests
RETURN {dataset: dataset, contests: contests} AS answer
