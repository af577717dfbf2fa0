"""Names the language of texts with one detector, on one core: detectors.py NAME TEXTS.json [MODEL.ftz]; prints one line of JSON"""

import json
import os
import sys
import time

os.environ["RAYON_NUM_THREADS"] = "1"


def lingua_detector():
    from lingua import LanguageDetectorBuilder

    detector = LanguageDetectorBuilder.from_all_languages().with_preloaded_language_models().build()

    def detect(text):
        language = detector.detect_language_of(text)
        return language.iso_code_639_1.name.lower() if language else "und"

    return "lingua 2.1.1, high accuracy", detect


def py3langid_detector():
    import py3langid

    return "py3langid 0.3.0", lambda text: py3langid.classify(text)[0]


def fasttext_detector():
    import fasttext

    model = fasttext.load_model(sys.argv[3])

    def detect(text):
        # The binding under fasttext's own predict, which asks NumPy 1 for the same.
        found = model.f.predict(text.replace("\n", " ") + "\n", 1, 0.0, "strict")
        return found[0][1][9:] if found else "und"

    return "fastText 0.9.2, lid.176.ftz", detect


def main():
    name, detect = {"lingua": lingua_detector, "py3langid": py3langid_detector, "fasttext": fasttext_detector}[sys.argv[1]]()
    with open(sys.argv[2], encoding="utf-8") as file:
        texts = json.load(file)
    detect(texts[0])
    start = time.process_time()
    answers = [detect(text) for text in texts]
    seconds = time.process_time() - start
    print(json.dumps({"name": name, "answers": answers, "seconds": seconds}))


main()
