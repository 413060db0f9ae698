// The number that is odd while a publication is being committed (on a server; the embedded engine has a file for it).
OPTIONAL MATCH (d:Dataset {id: 'publication'})
RETURN coalesce(d.sequence, 0) AS answer
