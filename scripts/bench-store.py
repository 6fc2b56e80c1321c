#!/usr/bin/env python3
"""Measure a large store: how fast it is asked, how fast and in how much memory stores are built. Prints Markdown.

  bench-store.py --program .build/release/liaison --benchmarks .build/release/benchmarks --corpus corpus
                 --folder .build/bench/stores [--articles 85000] [--build 10000,50000,100000] [--real 2000] [--part PART] [-o FILE]

Every command is timed from the start of its process to the end, the median of nine runs; what takes the whole graph runs
once. Articles for builds are put together from sentences of the corpus. Memory is the largest that a process was given
(maximum resident set size).
"""
import argparse, datetime, json, os, platform, sqlite3, statistics, subprocess, sys, time

QUERY, MAP = 50, 300


def run(command, keep_output=False):
    """Seconds by the clock and of the processor, peak memory in MB, and standard output."""
    with open(os.devnull, "w") as nothing:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE if keep_output else nothing, stderr=subprocess.PIPE if keep_output else nothing)
        output = process.stdout.read() if keep_output else b""
        errors = process.stderr.read() if keep_output else b""
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if keep_output and process.returncode != 0:
        sys.exit(f"bench-store: {' '.join(command)}: {errors.decode()}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.decode()


def remove(path):
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)


def size(path):
    return os.path.getsize(path) / 1e6


def queries(program, store, picture):
    """Rows of the table of queries."""
    database = sqlite3.connect(store)
    by_rank = "SELECT identifier, id FROM actor ORDER BY articleCount DESC, id LIMIT 1 OFFSET ?"
    name_of = "SELECT name FROM actorName WHERE actorId = ? ORDER BY canonicalCount DESC LIMIT 1"
    ties_of = "SELECT (SELECT COUNT(*) FROM tie WHERE sourceId = ?1) + (SELECT COUNT(*) FROM tie WHERE targetId = ?1)"
    count = database.execute("SELECT COUNT(*) FROM actor").fetchone()[0]
    actors = {}
    for rank in (0, 10, 100, 1000, 10_000, 100_000):
        if rank < count:
            identifier, key = database.execute(by_rank, [rank]).fetchone()
            name = database.execute(name_of, [key]).fetchone()[0]
            actors[rank] = (identifier, name, database.execute(ties_of, [key]).fetchone()[0])
    country = database.execute(
        "SELECT identifier FROM actor WHERE identifier LIKE 'country/%' ORDER BY articleCount DESC LIMIT 1").fetchone()[0]
    database.close()
    few = sorted(actors)
    rare, middle, known = actors[few[-1]], actors[few[len(few) // 2]], actors[few[0]]
    misspelt = middle[1][:3] + middle[1][4:]
    rows = []
    for rank, (identifier, name, ties) in actors.items():
        about = f"{rank + 1}. most named, {ties} relations"
        rows.append(("show", about, ["show", identifier], QUERY))
        rows.append(("partners", about, ["partners", identifier], QUERY))
        if ties <= 300:
            # More is Graphviz's time, and no map that anyone reads.
            rows.append(("map --focus", about, ["map", "--focus", identifier, "-o", picture], MAP))
    rows += [
        ("show --country", f"{middle[2]} relations", ["show", middle[0], "--country", country], QUERY),
        ("partners --with", f"{middle[2]} relations", ["partners", middle[0], "--with", rare[0]], QUERY),
        ("actors TEXT", "“Groupe Ba”", ["actors", "Groupe Ba"], QUERY),
        ("actors TEXT --country", "“Groupe Ba”", ["actors", "Groupe Ba", "--country", country], QUERY),
        ("show, a misspelt name", misspelt, ["show", misspelt], QUERY),
        ("path", "two rarely named", ["path", rare[0], actors[few[-2]][0]], QUERY),
        ("path", "a frequent and a rare one", ["path", known[0], rare[0]], QUERY),
        ("path --k 3", "two of the middle", ["path", middle[0], actors[few[-2]][0], "--k", "3"], QUERY),
        ("ask", "partners of one", ["ask", f"Qui sont les partenaires de {middle[1]} ?"], QUERY),
        ("ask", "link between two", ["ask", f"Quel lien entre {middle[1]} et {rare[1]} ?"], QUERY),
        ("ask, a misspelt name", misspelt, ["ask", f"Qui sont les partenaires de {misspelt} ?"], QUERY),
        ("search", "two words", ["search", "mot17 mot4711"], QUERY),
    ]
    lines = []
    for what, about, arguments, wanted in rows:
        command = [program, *arguments, "--store", store]
        run(command)
        samples = [run(command) for _ in range(9)]
        median = statistics.median(sample[0] for sample in samples) * 1000
        used = statistics.median(sample[1] for sample in samples) * 1000
        slowest = max(sample[0] for sample in samples) * 1000
        memory = max(sample[2] for sample in samples)
        mark = "" if median <= wanted else " **missed**"
        lines.append(f"| `{what}` | {about} | {median:.0f} | {used:.0f} | {slowest:.0f} | {memory:.0f} | ≤ {wanted}{mark} |")
        print(lines[-1], file=sys.stderr, flush=True)
    return lines


def whole(program, store, picture):
    """Rows of the table of what reads the whole graph."""
    lines = []
    for arguments in (
        ["export"], ["export", "--format", "graphml"], ["check"], ["articles", "--duplicates"], ["rank", "--by", "degree"],
        ["rank", "--by", "pagerank"], ["communities", "--top", "10"], ["map", "--top", "40", "-o", picture],
        ["relations", "--top", "10"],
    ):
        seconds, used, memory, _ = run([program, *arguments, "--store", store])
        shown = " ".join(arguments).replace(picture, os.path.basename(picture))
        lines.append(f"| `{shown}` | {seconds:.1f} | {used:.1f} | {memory:.0f} |")
        print(lines[-1], file=sys.stderr, flush=True)
    return lines


def builds(benchmarks, corpus, folder, counts):
    """Rows of the table of builds with a stand-in for extraction."""
    lines = []
    for count in counts:
        articles, store = os.path.join(folder, "articles.jsonl"), os.path.join(folder, "build.sqlite")
        run([benchmarks, "store", "articles", corpus, articles, str(count)], keep_output=True)
        remove(store)
        _, _, memory, output = run([benchmarks, "store", "build", store, articles], keep_output=True)
        made = json.loads(output)
        lines.append(
            f"| {made['articles']:,} | {size(articles):.0f} | {made['actors']:,} | {made['ties']:,} | {size(store):.0f} | "
            f"{made['seconds']:.1f} | {made['articles'] / made['seconds']:.0f} | {memory:.0f} |")
        print(lines[-1], file=sys.stderr, flush=True)
        remove(store)
        os.remove(articles)
    return lines


def ratio(program, benchmarks, corpus, folder, count):
    """`build` beside `extract` of the same articles, by turns."""
    articles, store = os.path.join(folder, "real.jsonl"), os.path.join(folder, "real.sqlite")
    run([benchmarks, "store", "articles", corpus, articles, str(count)], keep_output=True)
    samples = []
    for _ in range(3):
        remove(store)
        extracted = run([program, "extract", articles, "--no-progress"])
        built = run([program, "build", articles, "--no-progress", "--store", store])
        samples.append((extracted, built))
        print(f"extract {extracted[0]:.1f} s, build {built[0]:.1f} s", file=sys.stderr, flush=True)
    again = run([program, "build", articles, "--no-progress", "--store", store])
    median = lambda side, kind: statistics.median(sample[side][kind] for sample in samples)
    lines = [
        f"| `{name}` | {median(side, 0):.1f} | {median(side, 1):.1f} | {median(side, 2):.0f} |"
        for side, name in ((0, "extract"), (1, "build"))]
    lines.append(f"| `build` again, nothing changed | {again[0]:.1f} | {again[1]:.1f} | {again[2]:.0f} |")
    remove(store)
    os.remove(articles)
    shares = [100 * median(0, kind) / median(1, kind) for kind in (0, 1)]
    return lines, shares


def measure_make(a):
    store = os.path.join(a.folder, "large.sqlite")
    remove(store)
    made = json.loads(run([a.benchmarks, "store", "make", store, str(a.articles)], keep_output=True)[3])
    return {**made, "size": size(store)}


def measure_questions(a):
    store = os.path.join(a.folder, "large.sqlite")
    picture = os.path.join(a.folder, "map.svg")
    return {"queries": queries(a.program, store, picture), "whole": whole(a.program, store, picture)}


def measure_builds(a):
    return builds(a.benchmarks, a.corpus, a.folder, [int(count) for count in a.build.split(",")])


def measure_ratio(a):
    lines, shares = ratio(a.program, a.benchmarks, a.corpus, a.folder, a.real)
    return {"lines": lines, "shares": shares, "articles": a.real}


PARTS = {"make": measure_make, "questions": measure_questions, "builds": measure_builds, "ratio": measure_ratio}


def page(a, figures):
    model = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor()) if os.path.exists("/proc/cpuinfo") else platform.processor()
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    kind = subprocess.run(["stat", "-f", "-c", "%T", a.folder], capture_output=True, text=True).stdout.strip()
    loads = ", ".join(f"{name} {figures[name]['load']}" for name in PARTS)
    made, asked, built, real = (figures[name]["result"] for name in PARTS)
    return "\n".join([
        "# Stores", "",
        "`make bench-store` makes this page.", "",
        f"- Date: {datetime.date.today()}",
        f"- Machine: {model}, {os.cpu_count()} cores, {platform.system()}; load average while measured: {loads}; "
        f"stores on {kind or 'disk'}",
        f"- {swift}, `-c release`",
        f"- Store: {made['relations']:,} relations in {made['articles']:,} articles ({made['sources']:,} sources), "
        f"{made['actors']:,} actors, {made['ties']:,} ties, {made['size']:.0f} MB; saved in {made['seconds']:.0f} s", "",
        "## Questions", "",
        "From the start of the process to its end, in milliseconds: the median of nine runs by the clock, of the processor, "
        "and the slowest by the clock; the largest memory in MB, pages of the store among it that are mapped. Answers list "
        "the best attested relations; what they look through grows with their number.", "",
        "| command | about | median | processor | slowest | MB | wanted |", "|---|---|---|---|---|---|---|",
        *asked["queries"], "",
        "## The whole graph", "",
        "One run each, in seconds by the clock and of the processor. The first ranking makes the outline of the graph; those "
        "after it, and the groups, find it kept.", "",
        "| command | seconds | processor | MB |", "|---|---|---|---|", *asked["whole"], "",
        "## Building", "",
        "Articles put together from sentences of the corpus, about 1,600 bytes each, with a stand-in for extraction that finds "
        "as many actors and relations: what reading, sketching and storing take, in a process of its own for each row. "
        "Memory must not grow with the number of articles.", "",
        "| articles | MB of text | actors | ties | MB of store | seconds | articles a second | peak MB |",
        "|---|---|---|---|---|---|---|---|", *built, "",
        f"The same kind of articles, {real['articles']:,} of them, with extraction: medians of three runs by turns. `build` "
        f"has **{real['shares'][0]:.0f} %** of the speed of `extract` by the clock, {real['shares'][1]:.0f} % by the "
        "processor (wanted: ≥ 80 %).", "",
        "| command | seconds | processor | peak MB |", "|---|---|---|---|", *real["lines"], ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("program", "benchmarks", "corpus", "folder"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--articles", type=int, default=85_000)
    parser.add_argument("--build", default="10000,50000,100000")
    parser.add_argument("--real", type=int, default=2000)
    parser.add_argument("--part", choices=list(PARTS), help="measure this part anew; the figures of the others are kept")
    parser.add_argument("-o", "--output")
    a = parser.parse_args()
    os.makedirs(a.folder, exist_ok=True)
    file = lambda name: os.path.join(a.folder, f"{name}.json")
    for name in [a.part] if a.part else PARTS:
        result = PARTS[name](a)
        with open(file(name), "w") as figures:
            json.dump({"result": result, "load": f"{os.getloadavg()[1]:.1f}"}, figures)
    if not all(os.path.exists(file(name)) for name in PARTS):
        return
    text = page(a, {name: json.load(open(file(name))) for name in PARTS})
    if a.output:
        with open(a.output, "w") as output:
            output.write(text)
    else:
        print(text)
    if not a.part:
        remove(os.path.join(a.folder, "large.sqlite"))


if __name__ == "__main__":
    main()
