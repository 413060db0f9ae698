"""What Wikidata says, from a SPARQL endpoint or from entity JSON: one idea a module, human judgement in source.yml."""
