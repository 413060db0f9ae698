"""Tables that people have: CSV, TSV, Excel and Parquet, read by a mapping that somebody wrote or approved."""
