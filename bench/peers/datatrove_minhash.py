"""datatrove's MinHash signature step on texts that come on standard input, a JSON object a line with the step's parameters.

From "texts" it runs the step's own get_shingles and get_signature; from "words", which are cut already, get_shingles
without its simplifying and cutting. Files are not written. For each line prints {"seconds": t, "digest": d}, of
processor time and of all values in order.
"""
import hashlib, json, logging, sys, time

import numpy
from loguru import logger

logger.remove()
logging.disable(logging.CRITICAL)

from datatrove.pipeline.dedup import MinhashDedupSignature
from datatrove.pipeline.dedup.minhash import MinhashConfig, ngrams
from datatrove.utils.hashing import HashConfig


def shingles(step, words):
    hashes = [step._hash_func(" ".join(gram)) for gram in ngrams(words, step.config.n_grams)]
    return numpy.fromiter(hashes, dtype=numpy.uint64).reshape((-1, 1))


steps = {}


def step_for(asked):
    key = (asked["hash"], asked["hashBits"], asked["ngram"], asked["bands"], asked["rows"], asked["seed"])
    if key not in steps:
        hashing = HashConfig(hash_fc=asked["hash"], precision=asked["hashBits"])
        config = MinhashConfig(
            n_grams=asked["ngram"],
            num_buckets=asked["bands"],
            hashes_per_bucket=asked["rows"],
            seed=asked["seed"],
            hash_config=hashing,
        )
        steps[key] = MinhashDedupSignature("/dev/null/unused", config=config)
        steps[key].get_signature(steps[key].get_shingles("one two three four five six seven"))
    return steps[key]


print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    step = step_for(asked)
    signatures = []
    start = time.process_time()
    if "texts" in asked:
        for text in asked["texts"]:
            signatures.append(step.get_signature(step.get_shingles(text)))
    else:
        for words in asked["words"]:
            signatures.append(step.get_signature(shingles(step, words)))
    seconds = time.process_time() - start
    digest = hashlib.sha256()
    for signature in signatures:
        digest.update(numpy.array(signature, dtype="<u8").tobytes())
    print(json.dumps({"seconds": seconds, "digest": digest.hexdigest()}), flush=True)
