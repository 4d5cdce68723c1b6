"""The desk: drafts in SQLite, and the one function through which every file is written."""
