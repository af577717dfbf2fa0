"""Writes the tables of spaCy's blank English tokenizer and sentencizer as JSON.

    python -m venv .cache/venv-spacy && .cache/venv-spacy/bin/pip install spacy==3.8.18
    .cache/venv-spacy/bin/python packages/rules/scripts/spacy-tables.py > packages/rules/data/spacy-en.json

Only data leave spaCy (MIT licence, data/spacy-en.LICENSE): exceptions, pattern pieces, character
classes, sentence-final marks. Patterns are rewritten from Python's to JavaScript's syntax (flag u).
"""

import json
import re
import sys
from re import _constants as sre
from re import _parser as sre_parse

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


def body(piece: str) -> list:
    """The parsed piece without what it looks back or ahead at."""
    return [node for node in sre_parse.parse(piece) if node[0] not in (sre.ASSERT, sre.ASSERT_NOT)]


def edge(nodes: list, last: bool) -> set[int]:
    """Code points that a pattern can start with, or end with. Only what spaCy's tables use is understood."""
    kind, value = nodes[-1 if last else 0]
    if kind is sre.LITERAL:
        return {value}
    if kind is sre.IN:
        return {code for item, what in value for code in members(item, what)}
    if kind is sre.BRANCH:
        return {code for branch in value[1] for code in edge(list(branch), last)}
    if kind is sre.SUBPATTERN:
        return edge(list(value[-1]), last)
    if kind is sre.MAX_REPEAT and value[0] > 0:
        return edge(list(value[2]), last)
    raise SystemExit(f"a pattern that the port does not know: {kind}")


def members(item, what) -> range:
    if item is sre.LITERAL:
        return range(what, what + 1)
    if item is sre.RANGE:
        return range(what[0], what[1] + 1)
    raise SystemExit(f"a character class that the port does not know: {item}")


def edges(entries, last: bool) -> str:
    """UTF-16 units that a piece can start (or end) with, as hexadecimal ranges."""
    codes = {code for piece in entries if piece.strip() for code in edge(body(piece), last)}
    units = {code for code in codes if code < 0x10000}
    units |= {ord(chr(code).encode("utf-16-be")[2:].decode("utf-16-be", "surrogatepass") if last
                  else chr(code).encode("utf-16-be")[:2].decode("utf-16-be", "surrogatepass"))
              for code in codes if code >= 0x10000}
    ranges: list[list[int]] = []
    for unit in sorted(units):
        if ranges and ranges[-1][1] == unit - 1:
            ranges[-1][1] = unit
        else:
            ranges.append([unit, unit])
    return " ".join(f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in ranges)


def window(entries) -> int:
    """UTF-16 units that decide on a suffix: the longest one and the two characters it may look back at; runs of dots apart."""
    bounded = [sre_parse.parse(piece) for piece in entries if piece.strip() and piece != r"\.\.+"]
    longest = max(pattern.getwidth()[1] for pattern in bounded)
    if longest > 16:
        raise SystemExit("a suffix without a bound, which the port does not know")
    return 2 * (longest + 2)


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
        "prefixStarts": edges(defaults.prefixes, last=False),
        "suffixEnds": edges(defaults.suffixes, last=True),
        "infixStarts": edges(defaults.infixes, last=False),
        "suffixWindow": window(defaults.suffixes),
        "topLevelDomain": javascript(ALPHA_LOWER),
        "sentenceEnds": "".join(sorted(nlp.add_pipe("sentencizer").punct_chars)),
    }
    if nlp.tokenizer.token_match is not None:
        raise SystemExit("the language has a token_match pattern, which the port does not know")
    json.dump(tables, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


main()
