"""datatrove's own chain over a WARC, one process: reader, Trafilatura, Gopher repetition, Gopher quality, C4, FineWeb.

Its language filter is left out: it downloads a model. That makes the peer faster, not slower.
Prints {"documents": read, "kept": kept, "seconds": t}.
"""
import json, logging, sys, time

from loguru import logger

logger.remove()
logging.disable(logging.CRITICAL)

from datatrove.pipeline.extractors import Trafilatura
from datatrove.pipeline.filters import C4QualityFilter, FineWebQualityFilter, GopherQualityFilter, GopherRepetitionFilter
from datatrove.pipeline.readers import WarcReader

folder, name = sys.argv[1].rsplit("/", 1)
reader = WarcReader(folder, glob_pattern=name)
steps = [
    Trafilatura(favour_precision=True, timeout=10),
    GopherRepetitionFilter(),
    GopherQualityFilter(),
    C4QualityFilter(filter_no_terminal_punct=False),
    FineWebQualityFilter(),
]
read = 0


def counted(documents):
    global read
    for document in documents:
        read += 1
        yield document


start = time.perf_counter()
documents = counted(reader.run(rank=0, world_size=1))
for step in steps:
    documents = step.run(documents, rank=0, world_size=1)
kept = sum(1 for _ in documents)
print(json.dumps({"documents": read, "kept": kept, "seconds": time.perf_counter() - start}))
