// Where an id that was merged leads.
// $text: an id
MATCH (d:Dataset {id: 'siyaset'})
MATCH (r:Redirect {id: $text})
WITH d {.version, .horizon, .recorded} AS dataset, r.to AS to
RETURN {dataset: dataset, to: to} AS answer
