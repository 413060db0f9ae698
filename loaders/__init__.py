"""Sources in: a folder for each kind, with its code and the description of what it reads side by side."""
