"""Trains a small fastText model for each loss and format on words of our own, and writes what fastText predicts.

    .cache/venv-datatrove/bin/pip install fasttext-wheel==0.9.2
    .cache/venv-datatrove/bin/python packages/rules/scripts/fasttext-cases.py packages/rules/src/language/fasttext/cases
"""

import json
import random
import sys
import tempfile

import fasttext

random.seed(1)
words = "the of and river hill boat bread la le et une eau pain été der die und wasser brot über день и вода 水 面包".split()
topics = [words[:10], words[6:18], words[14:]]


def line(topic: int) -> str:
    return " ".join(random.choice(topics[topic]) for _ in range(9)) + f" w{random.randrange(300)}"


texts = [line(index % 3) for index in range(20)] + [
    "", "nothing known here", "__label__c1 river", "bread </s> boat wasser", "river\tboat\u00a0bread", "水水水 é" * 5,
]
models = {
    "softmax": dict(loss="softmax", wordNgrams=2, minn=0, maxn=0, bucket=300),
    "one-versus-all": dict(loss="ova", wordNgrams=3, minn=2, maxn=4, bucket=777),
    "negative-sampling": dict(loss="ns", wordNgrams=1, minn=1, maxn=3, bucket=999),
    "hierarchical": dict(loss="hs", wordNgrams=5, minn=3, maxn=3, bucket=999),
}
pruned = dict(qnorm=True, retrain=False, cutoff=280, qout=False, verbose=0)


def trained(file: str, settings: dict):
    """fastText 0.9.2 sometimes reports NaN on so small a training; run the script again when it goes on doing so."""
    for _ in range(20):
        try:
            return fasttext.train_supervised(file, dim=4, lr=0.05, epoch=5, thread=1, verbose=0, **settings)
        except RuntimeError as problem:
            if "NaN" not in str(problem):
                raise
    raise SystemExit("fastText reports NaN again and again")


def write(model, name: str) -> None:
    model.save_model(f"{sys.argv[1]}/{name}.bin")
    cases[name] = [
        {"text": text, "top": [[label, round(p, 7)] for p, label in model.f.predict(text + "\n", 4, 0.0, "strict")]}
        for text in texts
    ]


cases: dict[str, list] = {}
with tempfile.NamedTemporaryFile("w", suffix=".txt") as training:
    for index in range(1500):
        training.write(f"__label__c{index % 4} {line(index % 4 % 3)}\n")
    training.flush()
    for name, settings in models.items():
        model = trained(training.name, settings)
        write(model, name)
        if name in ("softmax", "hierarchical"):
            model.quantize(input=training.name, **pruned)
            write(model, f"{name}-pruned")
with open(f"{sys.argv[1]}/expected.json", "w") as file:
    json.dump(cases, file, ensure_ascii=False, indent=1)
