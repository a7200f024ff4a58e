"""The shipped 8-bit files back as 32-bit weights, to go on from when no checkpoint was kept."""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from training.train import Reader

_TABLE = ".weight_quantized"


def load_shipped(folder: Path) -> Reader:
    """The wide reader whose ``encoder.onnx`` and ``linker.onnx`` lie in ``folder``."""
    reader = Reader()
    _fill(reader.encoder, folder / "encoder.onnx")
    _fill(reader.linker, folder / "linker.onnx")
    return reader


def _fill(module: nn.Module, path: Path) -> None:
    graph = onnx.load(path).graph
    stored = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in graph.initializer}
    state = module.state_dict()
    found = {name: value for name, value in stored.items() if name in state}
    for name, value in stored.items():
        if name.endswith(_TABLE):
            found[name.removesuffix("_quantized")] = _scaled(stored, name.removesuffix("_quantized"), value)
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            weight = node.input[1]
            # "/layers.0/up/MatMul_quant" multiplies by layers.0.up.weight, which ONNX keeps transposed.
            owner = ".".join(node.name.strip("/").split("/")[:-1])
            found[f"{owner}.weight"] = _scaled(stored, weight.removesuffix("_quantized"), stored[weight]).T
    module.load_state_dict(found)


def _scaled(stored: dict[str, Tensor], name: str, value: Tensor) -> Tensor:
    zero, scale = stored[f"{name}_zero_point"], stored[f"{name}_scale"]
    return (value.float() - zero.float()) * scale
