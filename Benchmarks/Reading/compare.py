"""Prints the readers' figures beside those of others, measured in one run: see scripts/measure-reading.

Feeds: processor time over the feeds of feeds.py, against libxml2's SAX with empty handlers, fastfeedparser and feedparser.
Articles: the public metric of trafilatura's evaluation (each page lists phrases that the text must hold and phrases that it must
not: true and false positives and negatives over all), and processor time, against trafilatura and readability-lxml.
Who of the others is not installed (pip install feedparser fastfeedparser trafilatura readability-lxml) is left out, and said so.
"""
import argparse
import importlib
import json
import pathlib
import re
import subprocess
import time

ROUNDS = 20


def load(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"  {name}: not installed, left out")
        return None


def seconds(command):
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()[0])


def fewest(rounds, work):
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def compare_feeds(tools, folder):
    files = sorted(str(path) for path in folder.glob("*.xml"))
    size = sum(pathlib.Path(file).stat().st_size for file in files)
    print(f"Feeds: {len(files)} documents, {size / 1e6:.1f} MB; the fewest of {ROUNDS} rounds, in processor time")
    for kind in ["all"] + sorted({re.sub(r"-\d+$", "", pathlib.Path(file).stem) for file in files}):
        some = [file for file in files if kind == "all" or pathlib.Path(file).name.startswith(kind)]
        bytes_ = sum(pathlib.Path(file).stat().st_size for file in some)
        floor, ours = (seconds([tools / tool, *arguments, str(ROUNDS), *some]) for tool, arguments in (("rawsax", []), ("measure", ["feeds"])))
        print(f"  {kind:12} raw SAX {bytes_ / floor / 1e6:6.0f} MB/s   Reading {bytes_ / ours / 1e6:6.0f} MB/s   {100 * floor / ours:3.0f}% of it")
    plain = [file for file in files if "sitemap" not in file]  # The others do not read those.
    ours = seconds([tools / "measure", "feeds", str(ROUNDS), *plain])
    for name, text in (("fastfeedparser", True), ("feedparser", False)):
        module = load(name)
        if not module:
            continue
        documents = [pathlib.Path(file).read_text(encoding="utf-8") if text else pathlib.Path(file).read_bytes() for file in plain]
        took = fewest(5 if text else 2, lambda: [module.parse(document) for document in documents])
        print(f"  {name} {took * 1000:.0f} ms, Reading {ours * 1000:.1f} ms: {took / ours:.1f} times as fast")


def fold(text):
    return re.sub(r"\s+", " ", text or "").strip()


def score(pages, texts):
    true, false, missed = 0, 0, 0
    for page in pages:
        text = fold(texts.get(page["file"]))
        held = sum(fold(phrase) in text for phrase in page["with"])
        true += held
        missed += len(page["with"]) - held
        false += sum(fold(phrase) in text for phrase in page["without"])
    precision, recall = true / max(true + false, 1), true / max(true + missed, 1)
    return precision, recall, 2 * true / max(2 * true + false + missed, 1)


def quietly(function):
    def work(document):
        try:
            return function(document)
        except Exception:
            return None
    return work


def extractors():
    trafilatura = load("trafilatura")
    if trafilatura:
        options = {"include_comments": False, "include_tables": True}
        yield "trafilatura", quietly(lambda page: trafilatura.extract(page, **options))
        yield "trafilatura, fast", quietly(lambda page: trafilatura.extract(page, fast=True, **options))
    readability = load("readability")
    if readability:
        html = importlib.import_module("lxml.html")
        yield "readability-lxml", quietly(
            lambda page: html.fromstring(readability.Document(page.decode("utf-8", "replace")).summary()).text_content())


def compare_articles(tools, name, pages, where):
    files = {page["file"]: str(where(page)) for page in pages}
    print(f"Articles, {name}: {len(pages)} pages")
    said = subprocess.run([tools / "measure", "texts", "1", *files.values()], capture_output=True, check=True, text=True).stdout
    found = {row["file"]: row["text"] for row in map(json.loads, said.rstrip("\n").split("\n"))}
    ours = seconds([tools / "measure", "articles", "3", *files.values()])
    show("Reading", score(pages, {file: found[path] for file, path in files.items()}), ours, ours)
    for other, extract in others:
        documents = {file: pathlib.Path(path).read_bytes() for file, path in files.items()}
        start = time.process_time()
        texts = {file: extract(document) for file, document in documents.items()}
        show(other, score(pages, texts), time.process_time() - start, ours)


def show(name, scores, took, ours):
    precision, recall, f1 = scores
    print(f"  {name:18} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  {took * 1000:7.0f} ms  {took / ours:5.1f} times")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("feeds", type=pathlib.Path)
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("--evaluation", type=pathlib.Path, help="the tests folder of trafilatura's repository, with evaldata.json")
    arguments = parser.parse_args()
    compare_feeds(arguments.tools, arguments.feeds)
    global others
    others = list(extractors())
    pages = json.loads((arguments.pages / "pages.json").read_text(encoding="utf-8"))
    for name, part in (("Dutch pages of our own", "seen"), ("more of them, at first kept apart", "unseen"), ("written last", "last"),
                       ("written after that, in other forms", "later")):
        compare_articles(arguments.tools, name, [page for page in pages if page["file"].startswith(part)], lambda page: arguments.pages / page["file"])
    if arguments.evaluation:
        data = json.loads((arguments.evaluation / "evaldata.json").read_text(encoding="utf-8"))
        find = lambda page: next(path for folder in ("cache", "eval") if (path := arguments.evaluation / folder / page["file"]).is_file())
        compare_articles(arguments.tools, "trafilatura's public evaluation", list(data.values()), find)


if __name__ == "__main__":
    main()
