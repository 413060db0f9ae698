// The node that names the version which the graph holds.
MATCH (d:Dataset {id: 'siyaset'})
WITH properties(d) AS dataset
RETURN {dataset: dataset} AS answer
