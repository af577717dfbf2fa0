"""Makes src/duplicates/hash-vectors.json: hashes of the first 0 to 300 bytes of xxHash's own test buffer, by Python.

    python3 packages/rules/scripts/hash-vectors.py   (needs PyPI's xxhash; SHA-1 is hashlib's)

The buffer is that of xxhsum's self-test (xxHash, cli/xsum_sanity_check.c, BSD-2-Clause): byte i is the top byte of
2654435761 * 11400714785074694797^i modulo 2^64.
"""
import hashlib, json, pathlib
import xxhash

state, buffer = 2654435761, bytearray()
for _ in range(300):
    buffer.append(state >> 56)
    state = state * 11400714785074694797 % 2**64
starts = [bytes(buffer[:length]) for length in range(301)]
vectors = {
    "xxhash32": [xxhash.xxh32(start).hexdigest() for start in starts],
    "xxhash64": [xxhash.xxh64(start).hexdigest() for start in starts],
    "sha1": [hashlib.sha1(start).hexdigest() for start in starts],
}
target = pathlib.Path(__file__).parent.parent / "src/duplicates/hash-vectors.json"
target.write_text(json.dumps(vectors, indent=2) + "\n")
