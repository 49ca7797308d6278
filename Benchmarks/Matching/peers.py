"""Measures other matchers on the text and terms that `bench-matching FOLDER` wrote: literal substrings in lower-cased text, without folding,
word boundaries or inflections, which is less than our matcher does.

usage: peers.py FOLDER      (needs ahocorasick_rs, pyahocorasick and hyperscan from PyPI, and GNU grep)
"""

import pathlib
import resource
import subprocess
import sys
import time

import ahocorasick
import ahocorasick_rs
import hyperscan

folder = pathlib.Path(sys.argv[1])
text = (folder / "text.txt").read_text(encoding="utf-8").lower()
items = text.split("\n")
raw = [item.encode() for item in items]
megabytes = len(text.encode()) / 1e6


def measure(name, count, run, built):
    """Best of three, as for ours."""
    best = 1e9
    for _ in range(3):
        started = time.process_time()
        hits = run()
        best = min(best, time.process_time() - started)
    print(f"{count} × {name}: built in {built * 1000:.0f} ms; {megabytes / best:.1f} MB/s, {len(items) / best:.0f} items/s, {hits} places", flush=True)


for count in (1_000, 10_000, 100_000):
    terms = (folder / f"terms-{count}.txt").read_text(encoding="utf-8").split("\n")

    started = time.process_time()
    rust = ahocorasick_rs.AhoCorasick(terms)
    built = time.process_time() - started
    measure("ahocorasick_rs", count, lambda: sum(len(rust.find_matches_as_indexes(item)) for item in items), built)
    measure(
        "ahocorasick_rs, overlapping (all terms, as ours)", count,
        lambda: sum(len(rust.find_matches_as_indexes(item, overlapping=True)) for item in items), built)

    started = time.process_time()
    tree = ahocorasick.Automaton()
    for number, term in enumerate(terms):
        tree.add_word(term, number)
    tree.make_automaton()
    measure("pyahocorasick", count, lambda: sum(sum(1 for _ in tree.iter(item)) for item in items), time.process_time() - started)

    try:
        started = time.process_time()
        database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        database.compile(
            expressions=[term.encode() for term in terms], ids=list(range(len(terms))), elements=len(terms), literal=True, flags=0)
        built = time.process_time() - started
        found = [0]

        def note(*_):
            found[0] += 1

        def run():
            found[0] = 0
            for item in raw:
                database.scan(item, match_event_handler=note)
            return found[0]

        measure("hyperscan", count, run, built)
    except Exception as error:  # a peer that refuses so many terms is reported, not hidden
        print(f"{count} × hyperscan: {error}")

    (folder / "lower.txt").write_text(text, encoding="utf-8")
    started = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        ["grep", "-oF", "-f", str(folder / f"terms-{count}.txt"), str(folder / "lower.txt")], capture_output=True,
        env={"LC_ALL": "C"}, timeout=600)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = ended.ru_utime + ended.ru_stime - started.ru_utime - started.ru_stime
    print(f"{count} × grep -oF: {megabytes / spent:.1f} MB/s with building, {done.stdout.count(bytes([10]))} places", flush=True)
