"""Content files and answers files -> model, with every fault of every file at once."""
