"""The embedded engine: an ArcadeDB server of its own process, started on loopback when needed and stopped when idle."""
