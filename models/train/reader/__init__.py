"""Makes the reader: a model that finds in a passage the words that answer a question.

`python3 -m reader --help` says how; README.md in the folder above tells what happens.
"""
