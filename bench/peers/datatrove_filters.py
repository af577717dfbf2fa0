"""datatrove's Gopher, C4 and FineWeb filters on texts that come on standard input, a JSON array a line.

For each line prints {"seconds": t}, of processor time: every filter in turn, each text up to the first that drops it, as a run does.
"""
import json, logging, sys, time

from loguru import logger

logger.remove()
logging.disable(logging.CRITICAL)

from datatrove.data import Document
from datatrove.pipeline.filters import C4QualityFilter, FineWebQualityFilter, GopherQualityFilter, GopherRepetitionFilter

filters = [GopherRepetitionFilter(), GopherQualityFilter(), C4QualityFilter(), FineWebQualityFilter()]


def measure(texts):
    for number, text in enumerate(texts):
        document = Document(text=text, id=str(number))
        for step in filters:
            if step.filter(document) is not True:
                break


measure(["A first sentence, so that the models are loaded. And a second one."] * 3)
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    texts = json.loads(line)
    start = time.process_time()
    measure(texts)
    print(json.dumps({"seconds": time.process_time() - start}), flush=True)
