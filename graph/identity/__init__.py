"""Who is who: which things of the graph a name may mean, how likely, and why."""
