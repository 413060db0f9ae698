"""From the one declaration of the model: OWL, SHACL, the JSON-LD context, the constraints and the schema page.

`python -m ontology.generate` writes the files, `--check` says which of them differ.
"""
