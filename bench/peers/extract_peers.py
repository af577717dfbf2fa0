"""Takes the main text of pages with one extractor and prints its speed as JSON.

    extract_peers.py CONTENDER PAGES.jsonl PREDICTIONS.jsonl PASSES

PAGES has {"record", "html" (base64 of the page's bytes)} a line. Of several passes the last is
timed; decoding is part of the time.
"""
import base64
import json
import sys
import time
from importlib.metadata import version


def contender(name):
    if name.startswith("trafilatura"):
        import trafilatura

        options = {
            "trafilatura": {},
            "trafilatura fast": {"fast": True},
            "trafilatura favor_precision": {"favor_precision": True},
        }[name]
        return "trafilatura", lambda html: trafilatura.extract(html, include_comments=False, **options)
    if name == "resiliparse":
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.encoding import detect_encoding
        from resiliparse.parse.html import HTMLTree

        def by_resiliparse(html):
            tree = HTMLTree.parse_from_bytes(html, detect_encoding(html))
            return extract_plain_text(tree, main_content=True, alt_texts=False)

        return "resiliparse", by_resiliparse
    from trafilatura.utils import decode_file

    if name == "rs-trafilatura":
        import rs_trafilatura

        def by_rust(html):
            result = rs_trafilatura.extract(decode_file(html))
            return result.main_content

        return "rs-trafilatura", by_rust
    if name == "justext":
        import justext

        def by_justext(html):
            paragraphs = justext.justext(
                decode_file(html), frozenset(), stopwords_low=0, stopwords_high=0
            )
            return "\n".join(p.text for p in paragraphs if not p.is_boilerplate)

        return "justext", by_justext
    from boilerpy3.extractors import ArticleExtractor

    extractor = ArticleExtractor(raise_on_failure=False)
    return "boilerpy3", lambda html: extractor.get_content(decode_file(html))


def main():
    name, pages_path, predictions_path, passes = sys.argv[1:]
    package, extract = contender(name)
    with open(pages_path, encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    pages = [(page["record"], base64.b64decode(page["html"])) for page in pages]
    for _ in range(int(passes)):
        failures = 0
        times = []
        texts = []
        cpu = time.process_time()
        for record, html in pages:
            start = time.perf_counter()
            try:
                text = extract(html) or ""
            except Exception:
                failures += 1
                text = ""
            times.append(time.perf_counter() - start)
            texts.append((record, text))
        cpu = time.process_time() - cpu
    with open(predictions_path, "w", encoding="utf-8") as out:
        for record, text in texts:
            text = text.encode("utf-8", "replace").decode("utf-8")
            out.write(json.dumps({"record": record, "text": text}) + "\n")
    print(json.dumps({"version": version(package), "seconds": times, "cpuSeconds": cpu, "failures": failures}))


main()
