"""Questions about stretches of time: what overlapped, how long, how often, what changed, who came from where."""
