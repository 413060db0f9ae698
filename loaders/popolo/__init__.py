"""Popolo JSON: people, organizations, memberships, posts, areas and events, as parliaments write it."""
