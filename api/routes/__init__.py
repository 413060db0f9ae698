"""The routes, named after what a user wants."""
