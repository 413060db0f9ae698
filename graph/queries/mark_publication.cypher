// Set that number, in a transaction of its own.
// $sequence: the new number
MERGE (d:Dataset {id: 'publication'}) SET d.sequence = $sequence
