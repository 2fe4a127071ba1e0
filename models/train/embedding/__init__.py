"""Makes the embedding model: a vector for each Vietnamese word, whose weighted sum is a text's
vector.

`python3 -m embedding --help` says how; README.md in the folder above tells what happens.
"""
