"""The network as an ONNX graph, which onnxruntime reads without torch.

It reads one text, so that nothing is filled up: numbers of pieces of shape (1, pieces) become
vectors of shape (1, pieces, LATE_WIDTH), each of length 1, and weights of shape (1, pieces).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from index.schema import LATE_WIDTH

if TYPE_CHECKING:
    from onnx import ModelProto, NodeProto, TensorProto

Numbers = npt.NDArray[Any]

PIECES = "pieces"  # what goes in
VECTORS, WEIGHTS = "vectors", "weights"  # what comes out
TABLE = "embeddings.tok_embeddings.weight"
_OPSET, _IR = 23, 11  # the first with a turn and a look of their own; what reads that opset
_THETA = 160_000.0  # how slowly places turn (Su et al., "RoFormer", 2021)
_EPSILON = 1e-5
_MOST = 127  # greatest int8
_LEAST = 1e-4  # a row of nothing has a scale too


def graph(numbers: Mapping[str, Numbers], heads: int, length: int) -> ModelProto:
    """The network with these numbers, for texts of at most ``length`` pieces.

    The names of the numbers are those of ``LateEncoder.state``. The table of pieces, which is most of
    them, is in whole numbers of a byte with a scale for each piece; all else is as it comes.
    """
    from onnx import TensorProto, checker, helper

    made = _Graph(numbers)
    _network(made, heads, length)
    wanted: tuple[tuple[str, tuple[int | str, ...]], ...] = (
        (VECTORS, (1, PIECES, LATE_WIDTH)),
        (WEIGHTS, (1, PIECES)),
    )
    model = helper.make_model(
        helper.make_graph(
            made.nodes,
            "late",
            [helper.make_tensor_value_info(PIECES, TensorProto.INT64, [1, PIECES])],
            [
                helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
                for name, shape in wanted
            ],
            made.constants,
        ),
        opset_imports=[helper.make_opsetid("", _OPSET)],
        ir_version=_IR,
    )
    checker.check_model(model)
    return model


class _Graph:
    """A graph that grows: every step is named after what it does and how many came before."""

    def __init__(self, numbers: Mapping[str, Numbers]) -> None:
        self._numbers = {
            name: np.asarray(value, dtype=np.float32) for name, value in numbers.items()
        }
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []

    def has(self, name: str) -> bool:
        return name in self._numbers

    def number(self, name: str) -> Numbers:
        return self._numbers[name]

    def constant(self, name: str, value: Numbers) -> str:
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def step(self, kind: str, *given: str, result: str = "", **how: Any) -> str:
        """Add one step; the name of what it gives."""
        return self.steps(kind, *given, results=(result or f"{kind}-{len(self.nodes)}",), **how)[0]

    def steps(self, kind: str, *given: str, results: tuple[str, ...], **how: Any) -> list[str]:
        """Add one step that gives several things; their names."""
        from onnx import helper

        self.nodes.append(helper.make_node(kind, list(given), list(results), **how))
        return list(results)

    def split(self, given: str, count: int) -> list[str]:
        """Equal parts of the last dimension."""
        names = tuple(f"Split-{len(self.nodes)}-{part}" for part in range(count))
        return self.steps("Split", given, results=names, axis=-1, num_outputs=count)

    def norm(self, given: str, name: str) -> str:
        weight = self.constant(name, self.number(name))
        return self.step("LayerNormalization", given, weight, axis=-1, epsilon=_EPSILON)

    def linear(self, given: str, name: str) -> str:
        return self.step("MatMul", given, self.constant(name, self.number(name).T))


def _network(made: _Graph, heads: int, length: int) -> None:
    state = made.norm(_embedded(made), "embeddings.norm.weight")
    turns = _turns(made, made.number(TABLE).shape[1] // heads, length)
    number = 0
    while made.has(f"layers.{number}.attn.Wo.weight"):
        state = _layer(made, f"layers.{number}.", state, heads, turns)
        number += 1
    state = made.norm(state, "final_norm.weight")
    compared = made.linear(state, "late.weight")
    made.step("LpNormalization", compared, axis=-1, p=2, result=VECTORS)
    heavy = made.constant("weigh.weight", made.number("weigh.weight").reshape(-1, 1))
    bias = made.constant("weigh.bias", made.number("weigh.bias").reshape(1))
    score = made.step("Add", made.step("MatMul", state, heavy), bias)
    last = made.constant("last", np.array([-1]))
    learned = made.step("Squeeze", made.step("Softplus", score), last)
    rarity = made.step("Gather", made.constant("rarity", made.number("rarity")), PIECES)
    made.step("Mul", learned, rarity, result=WEIGHTS)


def _embedded(made: _Graph) -> str:
    from onnx import TensorProto

    table = made.number(TABLE)
    scales = np.maximum(np.abs(table).max(axis=1, keepdims=True), _LEAST) / _MOST
    whole = np.round(table / scales).astype(np.int8)
    rows = made.step("Gather", made.constant("table", whole), PIECES)
    scale = made.step("Gather", made.constant("scales", scales), PIECES)
    return made.step("Mul", made.step("Cast", rows, to=TensorProto.FLOAT), scale)


def _turns(made: _Graph, width: int, length: int) -> tuple[str, str, str]:
    """Cosines and sines of how far each place turns, and which places a text has."""
    speeds = _THETA ** (-np.arange(0, width, 2) / width)
    angles = np.outer(np.arange(length), speeds).astype(np.float32)
    shape = made.step("Shape", PIECES)
    zero, one = (made.constant(str(number), np.array(number)) for number in (0, 1))
    places = made.step("Range", zero, made.step("Gather", shape, one), one)
    return (
        made.constant("cosines", np.cos(angles)),
        made.constant("sines", np.sin(angles)),
        made.step("Expand", places, shape),
    )


def _layer(made: _Graph, layer: str, state: str, heads: int, turns: tuple[str, str, str]) -> str:
    """One layer: each piece looks at the others, and then thinks by itself."""
    # The first layer reads what the embedding normalised already.
    before = f"{layer}attn_norm.weight"
    seen = made.norm(state, before) if made.has(before) else state
    query, key, value = made.split(made.linear(seen, f"{layer}attn.Wqkv.weight"), 3)
    query, key = (
        made.step("RotaryEmbedding", one, *turns, num_heads=heads) for one in (query, key)
    )
    heard = made.step("Attention", query, key, value, q_num_heads=heads, kv_num_heads=heads)
    state = made.step("Add", state, made.linear(heard, f"{layer}attn.Wo.weight"))
    read = made.norm(state, f"{layer}mlp_norm.weight")
    thought, gate = made.split(made.linear(read, f"{layer}mlp.Wi.weight"), 2)
    added = made.step("Mul", made.step("Gelu", thought), gate)
    return made.step("Add", state, made.linear(added, f"{layer}mlp.Wo.weight"))
