"""The teacher: the encoder with taggers of words and names and a graph-based parser on top (Dozat and Manning 2017)."""
import torch
from torch import nn
from torch.nn import functional

from encoder import LAYERS, WIDTH, Encoder, half_precision
from trees import ENTITIES

FORM, SHAPES, ENDINGS, ARC, LABEL, TAG = 64, 32, 32, 384, 128, 256


def shape(form):
    """Case and kind of a word, which the encoder does not see."""
    if form.islower():
        return 1
    if form.isupper():
        return 2 if len(form) > 1 else 3
    if form[:1].isupper():
        return 4 if form[1:].islower() else 5
    return 6 if any(c.isdigit() for c in form) else 7


class Inventory:
    """Tags, labels, forms and endings of the training set, numbered."""

    def __init__(self, sentences):
        count = {}
        for sentence in sentences:
            for form in sentence.forms:
                for key in (form.lower(), "-" + form[-3:]):
                    count[key] = count.get(key, 0) + 1
        frequent = sorted(key for key, times in count.items() if times > 2)
        self.keys = {key: i + 1 for i, key in enumerate(frequent)}
        self.tags = sorted({tag for s in sentences for tag in s.tags})
        self.labels = sorted({label for s in sentences for label in s.labels})
        self.tag_ids = {tag: i for i, tag in enumerate(self.tags)}
        self.label_ids = {label: i for i, label in enumerate(self.labels)}


class Teacher(nn.Module):
    def __init__(self, package, inventory, pieces):
        super().__init__()
        self.encoder = Encoder(*package[:2])
        self.encoder.words.weight.requires_grad = False
        self.inventory, self.pieces = inventory, pieces
        self.mix = nn.Parameter(torch.zeros(3, LAYERS))
        self.keys = nn.Embedding(len(inventory.keys) + 1, FORM, padding_idx=0)
        self.shapes = nn.Embedding(8, SHAPES, padding_idx=0)
        width = WIDTH + 2 * FORM + SHAPES
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.child, self.head = _hidden(width, ARC), _hidden(width, ARC)
        self.child_label, self.head_label = _hidden(width, LABEL), _hidden(width, LABEL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label = nn.Parameter(torch.zeros(len(inventory.labels), LABEL + 1, LABEL + 1))
        nn.init.xavier_uniform_(self.arc)
        nn.init.xavier_uniform_(self.label)
        self.tagger = nn.Sequential(_hidden(width, TAG), nn.Linear(TAG, len(inventory.tags)))
        self.namer = nn.Sequential(_hidden(width, TAG), nn.Linear(TAG, len(ENTITIES)))

    def forward(self, sentences):
        """Scores of tags and entities (batch, word, tag) and arcs (batch, word, head; head 0 is the root), and what labels need."""
        syntax, tags, names = self._words(sentences)
        root = self.root.expand(len(sentences), 1, -1)
        heads = torch.cat([root, syntax], 1)
        child, head = self.child(syntax), self.head(heads)
        arcs = _with_one(child) @ self.arc @ head.transpose(1, 2)
        lengths = torch.tensor([len(s.forms) for s in sentences])
        beyond = torch.arange(heads.shape[1])[None, :] > lengths[:, None]
        arcs = arcs.masked_fill(beyond[:, None, :], -1e9)
        own = torch.eye(heads.shape[1], dtype=torch.bool)[None, 1:, :]
        arcs = arcs.masked_fill(own, -1e9)
        return self.tagger(tags), self.namer(names), arcs, (self.child_label(syntax), self.head_label(heads))

    def label_scores(self, hidden, heads):
        """Scores of the labels of the arcs to the heads given."""
        child, head = hidden
        chosen = head.gather(1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        left = torch.einsum("bwi,lij->bwlj", _with_one(child), self.label)
        return (left * _with_one(chosen)[:, :, None, :]).sum(-1)

    def _words(self, sentences):
        longest = max(len(s.forms) for s in sentences)
        ids, firsts = [], torch.zeros(len(sentences), longest, dtype=torch.long)
        keys = torch.zeros(2, len(sentences), longest, dtype=torch.long)
        shapes = torch.zeros(len(sentences), longest, dtype=torch.long)
        for i, sentence in enumerate(sentences):
            row = [self.pieces.start]
            for k, form in enumerate(sentence.forms):
                firsts[i, k] = min(len(row), 509)
                row += self.pieces.split(form)
                keys[0, i, k] = self.inventory.keys.get(form.lower(), 0)
                keys[1, i, k] = self.inventory.keys.get("-" + form[-3:], 0)
                shapes[i, k] = shape(form)
            ids.append(row[:511] + [self.pieces.end])
        width = max(map(len, ids))
        mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in ids])
        ids = torch.tensor([row + [0] * (width - len(row)) for row in ids])
        with half_precision():
            outputs = torch.stack(self.encoder(ids, mask)).float()
        if self.training:
            keys = keys * (torch.rand(keys.shape) > 0.3)
        extra = torch.cat([self.keys(keys[0]), self.keys(keys[1]), self.shapes(shapes)], -1)
        at = firsts[:, :, None].expand(-1, -1, WIDTH)
        results = []
        for weights in self.mix.softmax(-1):
            mixed = torch.einsum("l,lbwd->bwd", weights, outputs).gather(1, at)
            results.append(functional.dropout(torch.cat([mixed, extra], -1), 0.2, self.training))
        return results


def _hidden(width, size):
    return nn.Sequential(nn.Linear(width, size), nn.LeakyReLU(0.1), nn.Dropout(0.33))


def _with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
