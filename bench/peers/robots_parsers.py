"""Protego and robotspy on robots.txt files: reads {"folder": f, "repeat": n} a line on standard input.

For each line prints {"protego": s, "robotspy": s, "protego_asked": s, "robotspy_asked": s}: seconds to parse every file n times, and to
parse each and ask it about ten URLs for two agents.
"""
import json, os, sys, time

from protego import Protego
import robots

AGENTS = ["GPTBot", "ExampleBot"]
URLS = [f"https://example.org/{path}" for path in ["", "a", "a/b", "wp-admin/x", "search?q=1", "wiki/X", "p/1.pdf", "private/", "en/news/1", "~joe"]]


def protego(text):
    return Protego.parse(text)


def robotspy(text):
    return robots.RobotsParser.from_string(text)


def seconds(parse, texts, repeat, ask):
    start = time.perf_counter()
    for _ in range(repeat):
        for text in texts:
            parsed = parse(text)
            if ask:
                for agent in AGENTS:
                    for url in URLS:
                        ask(parsed, agent, url)
    return time.perf_counter() - start


print("ready", flush=True)
for line in sys.stdin:
    job = json.loads(line)
    texts = [open(os.path.join(job["folder"], name), "rb").read().decode("utf8", "replace") for name in sorted(os.listdir(job["folder"]))]
    n = job["repeat"]
    print(json.dumps({
        "protego": seconds(protego, texts, n, None),
        "robotspy": seconds(robotspy, texts, n, None),
        "protego_asked": seconds(protego, texts, n, lambda parsed, agent, url: parsed.can_fetch(url, agent)),
        "robotspy_asked": seconds(robotspy, texts, n, lambda parsed, agent, url: parsed.can_fetch(agent, url)),
    }), flush=True)
