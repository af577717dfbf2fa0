"""FastWARC over a WARC held in memory: every record with its headers and its whole block.

Prints {"records": n} once it is ready, then for each line on standard input reads the file once and
prints {"seconds": t, "bytes": n}.
"""
import json, sys, time
from io import BytesIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

with open(sys.argv[1], "rb") as file:
    data = file.read()


def read_once():
    records = size = 0
    for record in ArchiveIterator(BytesIO(data), parse_http=False, record_types=WarcRecordType.any_type):
        records += 1
        dict(record.headers)
        size += len(record.reader.read())
    return records, size


print(json.dumps({"records": read_once()[0]}), flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    size = read_once()[1]
    print(json.dumps({"seconds": time.perf_counter() - start, "bytes": size}), flush=True)
