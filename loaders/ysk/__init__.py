"""Results of districts and towns: the tables in `data/ysk`, one race a line."""
