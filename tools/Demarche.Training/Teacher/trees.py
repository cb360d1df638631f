"""Sentences of CoNLL-U files, and their batches."""


ENTITIES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


class Sentence:
    def __init__(self, rows):
        self.forms = [row[1] for row in rows]
        self.tags = ["|".join(row[3:6]) for row in rows]
        self.heads = [int(row[6]) for row in rows]
        self.labels = [row[7] for row in rows]
        self.entities = [ENTITIES.index(row[9][4:]) if row[9].startswith("ner=") else -100 for row in rows]


def read(path):
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line[0] == "#":
                continue
            row = line.rstrip("\n").split("\t")
            if len(row) == 10:
                if row[0].isdigit():
                    rows.append(row)
            elif rows:
                yield Sentence(rows)
                rows = []
    if rows:
        yield Sentence(rows)


def write(file, sentence, tags, heads, labels, entities):
    for i, form in enumerate(sentence.forms):
        file.write(f"{i + 1}\t{form}\t_\t" + tags[i].replace("|", "\t", 2) + f"\t{heads[i]}\t{labels[i]}\t_\tner={ENTITIES[entities[i]]}\n")
    file.write("\n")


def named(entities):
    """The names: kind, first word, word after the last."""
    found, kind = [], None
    for i, entity in enumerate(entities):
        if entity % 2 == 1 or (entity > 0 and kind != (entity - 1) // 2):
            kind = (entity - 1) // 2
            found.append((kind, i, i + 1))
        elif entity > 0:
            found[-1] = (kind, found[-1][1], i + 1)
        else:
            kind = None
    return found


def is_projective_tree(heads):
    """Whether the heads (from 1, 0 for the root) form one tree with one root and no crossing arcs."""
    n = len(heads)
    if heads.count(0) != 1:
        return False
    reached = [False] * (n + 1)
    for word in range(1, n + 1):
        path = []
        while word and not reached[word]:
            if word in path:
                return False
            path.append(word)
            word = heads[word - 1]
        for step in path:
            reached[step] = True
    spans = sorted(((min(i + 1, head), max(i + 1, head)) for i, head in enumerate(heads) if head), key=lambda span: (span[0], -span[1]))
    ends = []
    for start, end in spans:
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and ends[-1] < end:
            return False
        ends.append(end)
    root = heads.index(0) + 1
    return not any(start < root < end for start, end in spans)


def batches(sentences, words):
    """Sentences of like length together, at most so many words, padding counted; longest last."""
    batch = []
    for sentence in sorted(sentences, key=lambda s: len(s.forms)):
        if batch and len(sentence.forms) * (len(batch) + 1) > words:
            yield batch
            batch = []
        batch.append(sentence)
    if batch:
        yield batch
