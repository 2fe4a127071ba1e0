"""Tests of both pipelines: `python3 -m unittest` in the folder above."""
