"""Trains the teacher on trees, and labels plain sentences with it.

    python3 teach.py GOLD.conllu DEVELOPMENT.conllu ENCODER --model FILE [--epochs N] [--label PLAIN.conllu LABELLED.conllu]

ENCODER is the file that holds MiniLM (see README.md). A model that is there already is not trained again.
"""
import argparse
import os
import random
import sys
import time

import numpy
import torch
from torch.nn import functional

import trees
from encoder import WordPieces, half_precision, read_package
from parser import Inventory, Teacher


def main():
    options = argparse.ArgumentParser()
    for name in ("gold", "development", "encoder"):
        options.add_argument(name)
    options.add_argument("--model", required=True)
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--label", nargs=2)
    given = options.parse_args()
    torch.set_num_threads(os.cpu_count())
    torch.manual_seed(1)
    random.seed(1)
    gold = [s for s in trees.read(given.gold) if len(s.forms) <= 100]
    package = read_package(given.encoder)
    teacher = Teacher(package, Inventory(gold), WordPieces(package[2]))
    if os.path.exists(given.model):
        teacher.load_state_dict(torch.load(given.model))
    else:
        train(teacher, gold, list(trees.read(given.development)), given.epochs)
        torch.save(teacher.state_dict(), given.model)
    if given.label:
        label(teacher, *given.label)


def train(teacher, gold, development, epochs):
    batches = list(trees.batches(gold, 700))
    own = [p for name, p in teacher.named_parameters() if name.startswith("encoder") and p.requires_grad]
    new = [p for name, p in teacher.named_parameters() if not name.startswith("encoder")]
    optimizer = torch.optim.AdamW([{"params": own, "lr": 1.5e-4}, {"params": new, "lr": 1.5e-3}], betas=(0.9, 0.98), weight_decay=0.01)
    steps, warm = len(batches) * epochs, 300
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / warm, max(0.0, 1 - step / steps)))
    for epoch in range(epochs):
        teacher.train()
        random.shuffle(batches)
        start, total = time.time(), 0.0
        for batch in batches:
            with half_precision():
                loss = loss_of(teacher, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(own + new, 5.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"teacher epoch {epoch + 1}: loss {total / len(batches):.3f}; development (gold words): {measure(teacher, development)}"
              f" ({time.time() - start:.0f} s)", flush=True)


def loss_of(teacher, batch):
    longest = max(len(s.forms) for s in batch)
    pad = lambda values, blank: torch.tensor([v + [blank] * (longest - len(v)) for v in values])
    tags = pad([[teacher.inventory.tag_ids[t] for t in s.tags] for s in batch], -100)
    heads = pad([s.heads for s in batch], -100)
    labels = pad([[teacher.inventory.label_ids[x] for x in s.labels] for s in batch], -100)
    entities = pad([s.entities for s in batch], -100)
    tag_scores, names, arcs, hidden = teacher(batch)
    label_scores = teacher.label_scores(hidden, heads.clamp(min=0))
    loss = lambda scores, wanted: functional.cross_entropy(scores.float().flatten(0, 1), wanted.flatten())
    total = loss(tag_scores, tags) + loss(arcs, heads) + loss(label_scores, labels)
    return total + loss(names, entities) if (entities >= 0).any() else total


@torch.no_grad()
def parse(teacher, batch):
    """Tags, heads, labels and entities of each sentence; the likeliest root is the only one."""
    teacher.eval()
    tag_scores, names, arcs, hidden = teacher(batch)
    for i, sentence in enumerate(batch):
        root = arcs[i, :len(sentence.forms)].log_softmax(-1)[:, 0].argmax()
        arcs[i, :, 0] = -1e9
        arcs[i, root] = -1e9
        arcs[i, root, 0] = 0
    heads = arcs.argmax(-1)
    labels = teacher.label_scores(hidden, heads)
    labels[:, :, teacher.inventory.label_ids["root"]] = -1e9
    best, tags, entities = labels.argmax(-1), tag_scores.argmax(-1), names.argmax(-1)
    for i, sentence in enumerate(batch):
        n = len(sentence.forms)
        chosen = heads[i, :n].tolist()
        relations = ["root" if head == 0 else teacher.inventory.labels[k] for head, k in zip(chosen, best[i, :n].tolist())]
        yield [teacher.inventory.tags[k] for k in tags[i, :n].tolist()], chosen, relations, entities[i, :n].tolist()


def measure(teacher, sentences):
    words = pos = arcs = right = same = names = 0
    basic = lambda label: label.split(":")[0]
    for batch in trees.batches(sentences, 4000):
        for sentence, (tags, heads, labels, entities) in zip(batch, parse(teacher, batch)):
            words += len(heads)
            pos += sum(a.split("|")[0] == b.split("|")[0] for a, b in zip(tags, sentence.tags))
            arcs += sum(a == b for a, b in zip(heads, sentence.heads))
            right += sum(a == b and basic(x) == basic(y) for a, b, x, y in zip(heads, sentence.heads, labels, sentence.labels))
            if sentence.entities[0] >= 0:
                gold, given = set(trees.named(sentence.entities)), set(trees.named(entities))
                same, names = same + len(gold & given), names + len(gold) + len(given)
    return f"UPOS {100 * pos / words:.2f} UAS {100 * arcs / words:.2f} LAS {100 * right / words:.2f} entities {200 * same / max(1, names):.2f}"


def label(teacher, source, target):
    """Writes the sentences whose tree is projective, in the order of the source."""
    kept = total = 0
    with open(target + ".part", "w", encoding="utf-8") as file:
        for part in portions(trees.read(source), 4000):
            results = {}
            for batch in trees.batches(part, 3000):
                results.update(zip(map(id, batch), parse(teacher, batch)))
            for sentence in part:
                tags, heads, labels, entities = results[id(sentence)]
                total += 1
                if trees.is_projective_tree(heads):
                    kept += 1
                    trees.write(file, sentence, tags, heads, labels, entities)
            print(f"teacher labelled {total} sentences", end="\r", file=sys.stderr, flush=True)
    os.replace(target + ".part", target)
    print(f"teacher labelled {kept} of {total} sentences; the others' trees were not projective", flush=True)


def portions(sentences, size):
    part = []
    for sentence in sentences:
        part.append(sentence)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part


if __name__ == "__main__":
    main()
