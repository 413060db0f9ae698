// How many nodes the graph holds, but the marker of publications.
MATCH (n) WHERE n.id <> 'publication'
RETURN {nodes: count(n)} AS answer
