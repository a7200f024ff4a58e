"""Trained weights to the ONNX files that ship: encoder and linker in 8-bit integers, tokenizer, card.

python -m training.export --weights reader.pt --out src/sayso/reading/model
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.model import LINK_WIDTH, NARROW, WIDE, Shape
from training.train import Reader, base_tokenizer


def export(reader: Reader, folder: Path, *, quantize: bool = True) -> None:
    """Writes ``encoder.onnx``, ``linker.onnx`` and ``tokenizer.json`` to ``folder``."""
    reader.eval()
    folder.mkdir(parents=True, exist_ok=True)
    ids = torch.ones((1, 16), dtype=torch.int64)
    _write(
        reader.encoder,
        (ids, ids),
        ["ids", "features"],
        ["tags", "names", "as_word", "as_cue"],
        folder / "encoder.onnx",
        quantize=quantize,
    )
    words, ids = torch.zeros((2, 16, LINK_WIDTH)), torch.ones((2, 16), dtype=torch.int64)
    _write(
        reader.linker,
        (words, words[:, 0], ids, ids),
        ["words", "cue", "distances", "mask"],
        ["labels", "valid"],
        folder / "linker.onnx",
        quantize=quantize,
    )
    base_tokenizer().save(str(folder / "tokenizer.json"))


def _write(
    module: torch.nn.Module,
    inputs: tuple[torch.Tensor, ...],
    names: list[str],
    outputs: list[str],
    path: Path,
    *,
    quantize: bool,
) -> None:
    # The encoder reads one window at a time; the linker reads cues in batches.
    rows = {} if names[0] == "ids" else {0: "batch"}
    axes = {name: rows if name in {"cue", "valid"} else rows | {1: "length"} for name in (*names, *outputs)}
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        torch.onnx.export(
            module,
            inputs,
            str(plain),
            input_names=names,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        if quantize:
            # Seven bits: without VNNI, products of eight-bit pairs overflow their 16-bit sums.
            quantize_dynamic(plain, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
        else:
            shutil.copyfile(plain, path)


def load(weights: Sequence[Path], shape: Shape = WIDE) -> Reader:
    """A reader with the mean of the weights that were written, one file a leg.

    Legs that go on from one another lie in one basin, so that their mean is a better reader than
    either (Wortsman et al. 2022, model soups).
    """
    states = [torch.load(path, weights_only=True) for path in weights]
    reader = Reader(shape)
    reader.load_state_dict({name: torch.stack([s[name] for s in states]).mean(0) for name in states[0]})
    return reader


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--weights", type=Path, nargs="+", required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--plain", action="store_true", help="32-bit floats, to measure what 8 bits cost")
    arguments.add_argument("--narrow", action="store_true", help="weights of ``training.distil``")
    options = arguments.parse_args()
    export(load(options.weights, NARROW if options.narrow else WIDE), options.out, quantize=not options.plain)


if __name__ == "__main__":
    main()
