"""fastText's first label of texts that come on standard input, a JSON array a line: fasttext_labels.py MODEL

For each line prints {"seconds": t}, of processor time. Asks the binding under `predict`, which adds work of NumPy's to it.
"""
import json, sys, time

import fasttext

model = fasttext.load_model(sys.argv[1]).f
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    texts = [text + "\n" for text in json.loads(line)]
    start = time.process_time()
    for text in texts:
        model.predict(text, 1, 0.0, "strict")
    print(json.dumps({"seconds": time.process_time() - start}), flush=True)
