"""Manuscript to bytes or text: writes no file, prints nothing."""
