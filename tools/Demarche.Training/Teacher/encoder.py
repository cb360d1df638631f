"""The encoder the teacher starts from: MiniLM-L6 (BERT, six layers of width 384), read from a file that holds its ONNX model."""
import math
import os
import struct
import unicodedata

import numpy
import torch
from torch import nn
from torch.nn import functional

LAYERS, WIDTH, HEADS = 6, 384, 12
_HAS_WIDE_VECTORS = os.path.exists("/proc/cpuinfo") and " avx512bw " in open("/proc/cpuinfo", encoding="ascii").read()


def half_precision():
    """Multiplies in bfloat16 from here on where the processor has 512-bit vectors; others are sixteen times as slow at it as in float32."""
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=_HAS_WIDE_VECTORS)


def read_package(path):
    """The initial weights by name, the matrices of the layers in order, and the word pieces."""
    data = open(path, "rb").read()
    model = _resource(data, data.index(b"\x08\x07\x12\x07pytorch"))
    pieces = _resource(data, data.index(b"[PAD]")).decode("utf-8").split("\n")
    named, products = {}, []
    graph = next(model[place[0]:place[1]] for field, place in _fields(model) if field == 7)
    for field, value in _fields(graph):
        if field == 5:
            name, array = _tensor(graph[value[0]:value[1]])
            named[name] = array
        elif field == 1:
            node = graph[value[0]:value[1]]
            if any(f == 4 and node[v[0]:v[1]] == b"MatMul" for f, v in _fields(node)):
                products.append([node[v[0]:v[1]].decode() for f, v in _fields(node) if f == 1])
    matrices = [named[name] for inputs in products for name in inputs if name in named and named[name].ndim == 2]
    return named, matrices, [piece.rstrip("\r") for piece in pieces if piece]


def _resource(data, start):
    size = struct.unpack_from("<I", data, start - 4)[0]
    return data[start:start + size]


def _varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def _fields(data):
    """The fields of a protobuf message: number, and value or place."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = _varint(data, at)
            yield key >> 3, value
        else:
            if kind == 2:
                size, at = _varint(data, at)
            else:
                size = 4 if kind == 5 else 8
            yield key >> 3, (at, at + size)
            at += size


def _tensor(data):
    shape, name, values, kind = [], "", b"", 1
    for field, value in _fields(data):
        if field == 1:
            shape += [value] if isinstance(value, int) else [_varint(data, value[0])[0]]
        elif field == 2:
            kind = value
        elif field == 8:
            name = data[value[0]:value[1]].decode()
        elif field == 9:
            values = data[value[0]:value[1]]
    types = {1: numpy.float32, 6: numpy.int32, 7: numpy.int64}
    array = numpy.frombuffer(values, types[kind]) if kind in types else numpy.zeros(0)
    return name, array.reshape(shape) if array.size == int(numpy.prod(shape)) else array


class WordPieces:
    """Splits words into the pieces of the encoder's vocabulary; words arrive split already."""

    def __init__(self, pieces):
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.start, self.end, self.unknown = self.ids["[CLS]"], self.ids["[SEP]"], self.ids["[UNK]"]
        self.kept = {}

    def split(self, word, most=6):
        found = self.kept.get(word)
        if found is None:
            found = self.kept[word] = [i for part in self._parts(word) for i in self._pieces(part)][:most] or [self.unknown]
        return found

    @staticmethod
    def _parts(word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        part = ""
        for c in plain:
            if c.isalnum():
                part += c
                continue
            if part:
                yield part
            part = ""
            if not c.isspace():
                yield c
        if part:
            yield part

    def _pieces(self, part):
        found, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = self.ids.get(("##" if at else "") + part[at:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            found.append(piece)
            at = end
        return found


class Encoder(nn.Module):
    """BERT's layers; gives the output of each."""

    def __init__(self, named, matrices):
        super().__init__()
        take = lambda name: torch.tensor(named[name])
        find = lambda ending: take(next(name for name in named if name.endswith(ending)))
        self.words = nn.Embedding.from_pretrained(find("embeddings.word_embeddings.weight"), freeze=False)
        self.places = nn.Parameter(find("embeddings.position_embeddings.weight"))
        self.kind = nn.Parameter(find("embeddings.token_type_embeddings.weight")[0])
        self.norm = _norm(find("embeddings.LayerNorm.weight"), find("embeddings.LayerNorm.bias"))
        self.layers = nn.ModuleList(_Layer(i, find, matrices[i * 6:i * 6 + 6]) for i in range(LAYERS))

    def forward(self, ids, mask):
        x = self.words(ids) + self.places[:ids.shape[1]] + self.kind
        x = functional.dropout(self.norm(x), 0.1, self.training)
        bias = (1.0 - mask.float())[:, None, None, :] * -1e9
        outputs = []
        for layer in self.layers:
            x = layer(x, bias)
            outputs.append(x)
        return outputs


class _Layer(nn.Module):
    def __init__(self, index, find, matrices):
        super().__init__()
        place = f"encoder.layer.{index}."
        names = ["attention.self.query", "attention.self.key", "attention.self.value",
                 "attention.output.dense", "intermediate.dense", "output.dense"]
        parts = [_linear(matrix, find(place + name + ".bias")) for matrix, name in zip(matrices, names)]
        self.query, self.key, self.value, self.out, self.up, self.down = parts
        self.norm1 = _norm(find(place + "attention.output.LayerNorm.weight"), find(place + "attention.output.LayerNorm.bias"))
        self.norm2 = _norm(find(place + "output.LayerNorm.weight"), find(place + "output.LayerNorm.bias"))

    def forward(self, x, bias):
        batch, length, _ = x.shape
        cut = lambda y: y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        scores = cut(self.query(x)) @ cut(self.key(x)).transpose(2, 3) / math.sqrt(WIDTH // HEADS) + bias
        weights = functional.dropout(scores.softmax(-1), 0.1, self.training)
        seen = (weights @ cut(self.value(x))).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + functional.dropout(self.out(seen), 0.1, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + functional.dropout(inner, 0.1, self.training))


def _linear(matrix, bias):
    layer = nn.Linear(matrix.shape[0], matrix.shape[1])
    layer.weight.data = torch.tensor(matrix.T.copy())
    layer.bias.data = bias
    return layer


def _norm(weight, bias):
    norm = nn.LayerNorm(WIDTH, eps=1e-12)
    norm.weight.data, norm.bias.data = weight, bias
    return norm
