"""Words of official Chinese that no library carries: tables, and the questions answered by looking in them.

Pure data for all rooms but `model`; `words` loads the verbs and terms into jieba's dictionary.
"""
