"""Matrices in eight bits."""

from __future__ import annotations

import numpy as np

LARGEST = 127


def eight_bits(matrix: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Returns the matrix as integers from -127 to 127, and the scales to multiply them with.

    axis: the one along which numbers share a scale: 0 for a scale a column, 1 for a scale a row.
    """
    scales = np.abs(matrix).max(axis=axis, keepdims=True) / LARGEST
    scales[scales == 0] = 1
    integers = np.clip(np.rint(matrix / scales), -LARGEST, LARGEST)
    return integers.astype(np.int8), scales.astype(np.float32)
