#!/usr/bin/env python3
"""Time the drawing of maps beside Graphviz's own programs and print a Markdown table.

  bench-maps.py --program .build/release/liaison --articles corpus --folder .build/bench/maps [--rounds N] [-o FILE]

Both programs of a line run by turns, and medians are compared: ours from the stored graph to the file on disk, theirs
from the DOT of the same map to a file.
"""
import argparse, datetime, os, platform, shutil, statistics, subprocess, sys, time


def timed(commands):
    """Elapsed milliseconds of commands run one after the other."""
    start = time.perf_counter()
    for command in commands:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(f"bench-maps: {' '.join(command)}: {done.stderr.strip()}")
    return (time.perf_counter() - start) * 1000


def compared(ours, theirs, rounds):
    """Medians of both, by turns, after a first run of each that is not counted."""
    timed(ours), timed(theirs)
    samples = [(timed(ours), timed(theirs)) for _ in range(rounds)]
    return [statistics.median(sample[side] for sample in samples) for side in (0, 1)]


def output(command):
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stdout + done.stderr).strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--articles", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("-o", "--output")
    a = parser.parse_args()
    os.makedirs(a.folder, exist_ok=True)
    file = lambda name: os.path.join(a.folder, name)
    store = ["--store", file("store.sqlite")]
    texts = sorted(
        os.path.join(root, name) for root, _, names in os.walk(a.articles) for name in names if name.endswith(".txt"))
    if not os.path.exists(file("store.sqlite")):
        timed([[a.program, "build", *texts, "--no-progress", *store]])
    draw = [a.program, "map", *store]

    lines = []
    for name, options, limit in [("40 actors", ["--top", "40"], 1.5), ("300 actors", ["--top", "300", "--layout", "sfdp"], 1.2)]:
        timed([[*draw, *options, "-o", file("map.dot")]])
        theirs = ["sfdp" if "sfdp" in options else "dot", "-Tsvg", file("map.dot"), "-o", file("theirs.svg")]
        result = compared([[*draw, *options, "-o", file("ours.svg")]], [theirs], a.rounds)
        lines.append((f"{name}, `map {' '.join(options)} -o FILE.svg`", f"`{theirs[0]} -Tsvg`", result, f"≤ {limit}"))

    ranking = output([a.program, "rank", "--top", "100", "--format", "csv", *store]).splitlines()
    column = ranking[0].split(",").index("id")
    actors = [line.split(",")[column] for line in ranking[1:]]
    with open(file("actors.txt"), "w") as stream:
        stream.write("\n".join(actors) + "\n")
    shutil.rmtree(file("dot"), ignore_errors=True)
    timed([[*draw, "--focus-list", file("actors.txt"), "--format", "dot", "-o", file("dot/")]])
    drawings = sorted(name for name in os.listdir(file("dot")) if name.endswith(".dot"))
    os.makedirs(file("theirs"), exist_ok=True)
    result = compared(
        [[*draw, "--focus-list", file("actors.txt"), "-o", file("ours/")]],
        [["dot", "-Tsvg", file(f"dot/{name}"), "-o", file(f"theirs/{name}.svg")] for name in drawings],
        max(3, a.rounds // 5))
    lines.append((
        f"{len(drawings)} maps, `map --focus-list FILE -o FOLDER/`", f"{len(drawings)} × `dot -Tsvg`", result, "< 1"))

    counts = output([a.program, "map", *store, "-o", file("all.dot"), "--top", "100000"])
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if "model name" in line), platform.machine()) \
        if os.path.exists("/proc/cpuinfo") else platform.machine()
    text = f"""# Maps beside Graphviz's programs

- Date: {datetime.date.today()}
- Machine: {model}, {os.cpu_count()} cores, {platform.system()}; load average {os.getloadavg()[0]:.1f} while measured
- {output(['swift', '--version']).splitlines()[0]}, `-c release`; {output(['dot', '-V'])}
- Store: {len(texts)} articles; a map of all of it would draw {counts.split('·')[1].strip()} and {counts.split('·')[2].strip()}

`make bench-maps` makes this table: medians of {a.rounds} rounds by turns, in milliseconds.

| what | ours | theirs | | ratio | wanted |
|---|---|---|---|---|---|
"""
    for what, other, (ours, theirs), wanted in lines:
        text += (
            f"| {what} | {ours:.0f} | {theirs:.0f} | {other} | **{ours / theirs:.2f}** | {wanted} |\n")
    if a.output:
        with open(a.output, "w") as stream:
            stream.write(text)
    print(text)


main()
