"""Writes the tables of spaCy's blank English tokenizer and sentencizer as JSON.

    python -m venv .cache/venv-spacy && .cache/venv-spacy/bin/pip install spacy==3.8.18
    .cache/venv-spacy/bin/python packages/rules/scripts/spacy-tables.py > packages/rules/data/spacy-en.json

Only data leave spaCy (MIT licence, data/spacy-en.LICENSE): exceptions, pattern pieces, character
classes, sentence-final marks. Patterns are rewritten from Python's to JavaScript's syntax (flag u).
"""

import json
import re
import sys

import spacy
from spacy.lang.char_classes import ALPHA_LOWER
from spacy.symbols import ORTH

# What JavaScript's u flag lets a backslash stand before; anywhere else it is an error.
ESCAPABLE = set("^$\\.*+?()[]{}|/-")


def javascript(pattern: str) -> str:
    pattern = re.sub(r"\\U000([0-9A-Fa-f]{5})", lambda m: "\\u{" + m.group(1).lstrip("0") + "}", pattern)
    pattern = re.sub(r"\\([^\w])", lambda m: m.group(0) if m.group(1) in ESCAPABLE else m.group(1), pattern)
    if re.search(r"\\[dwsDWSbB]", pattern):
        raise SystemExit(f"a Python class that JavaScript reads otherwise: {pattern[:80]}")
    return pattern


def pieces(entries) -> list[str]:
    return [javascript(piece) for piece in entries if piece.strip()]


def main() -> None:
    nlp = spacy.blank("en")
    defaults = nlp.Defaults
    exceptions = {
        chunk: [token[ORTH] for token in tokens]
        for chunk, tokens in sorted(nlp.tokenizer.rules.items())
    }
    tables = {
        "version": spacy.__version__,
        "language": nlp.lang,
        "exceptions": exceptions,
        "prefixes": pieces(defaults.prefixes),
        "suffixes": pieces(defaults.suffixes),
        "infixes": pieces(defaults.infixes),
        "topLevelDomain": javascript(ALPHA_LOWER),
        "sentenceEnds": "".join(sorted(nlp.add_pipe("sentencizer").punct_chars)),
    }
    if nlp.tokenizer.token_match is not None:
        raise SystemExit("the language has a token_match pattern, which the port does not know")
    json.dump(tables, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


main()
