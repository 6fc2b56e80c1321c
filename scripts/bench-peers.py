#!/usr/bin/env python3
"""Time the benchmarks program beside other libraries and print a Markdown table of ratios.

  bench-peers.py --harness peers.py --graphs FOLDER --program .build/release/benchmarks [--only KERNEL,…] [-o FILE]

Runs the harness for every line of PLAN, all programs of a line interleaved, and compares medians: a ratio is the
fastest other library's time divided by ours, so that 2 means twice as fast. Libraries without threads of their own
take part on two threads with their time on one. On one thread processor time is compared, which other programs on the
machine disturb less; on two the clock.
"""
import argparse, datetime, importlib.metadata, json, os, platform, subprocess, sys

# Libraries known to be several times slower than the fastest are left out of the long runs.
# kernel, graphs, libraries, floor on one thread, floor on two (None: none is set; a kernel of one thread is not run
# on two). The floors are those of the measured prototypes.
PLAN = [
    ("betweenness", ["pl_1k", "ba_1k"], "igraph,networkit,rustworkx", 6.5, 8),
    ("betweenness", ["pl_10k", "ba_10k", "news_20k"], "igraph", 7, 15),
    ("harmonic", ["pl_1k", "ba_1k"], "igraph,networkit", 49, 49),
    ("harmonic", ["pl_10k", "ba_10k"], "igraph", 58, 58),
    ("closeness", ["pl_1k", "ba_1k"], "igraph,networkit,rustworkx", 49, 49),
    ("closeness", ["pl_10k", "ba_10k"], "igraph", 58, 58),
    ("pagerank", ["pl_100k", "rmat18"], "igraph,networkit,rustworkx", 3.8, 3.1),
    ("components", ["pl_100k", "rmat18"], "igraph,networkit,rustworkx,scipy", 7, 5),
    ("bfs", ["pl_100k", "rmat18"], "igraph,networkit,rustworkx,scipy", 3.8, None),
    ("load", ["pl_100k", "rmat18"], "igraph,networkit,rustworkx,scipy", 4.8, 4.8),
    ("degree", ["pl_100k"], "igraph,networkit,rustworkx,scipy", None, None),
    ("kcore", ["pl_100k"], "igraph,networkit,rustworkx", 2, None),
    ("eigenvector", ["pl_100k"], "igraph,networkit,rustworkx", 2, 2),
    ("dijkstra", ["pl_100k"], "igraph,networkit,rustworkx,scipy", 2, None),
    ("yen", ["pl_10k"], "igraph,scipy,networkx", 3, None),
    ("simplepaths", ["pl_10k"], "igraph,rustworkx", 3, None),
    ("louvain", ["pl_100k", "ba_100k", "news_20k"], "networkit,igraph", 1.3, 1.3),
    ("leiden", ["pl_100k", "ba_100k", "news_20k"], "networkit,igraph", 1.3, 1.3),
]
UNTHREADED = {"igraph", "networkx", "scipy"}


def run(a, kernel, graphs, libraries, threads):
    """Summary lines of the harness by (graph, threads, library)."""
    command = [
        sys.executable, a.harness, "--graph", ",".join(os.path.join(a.graphs, g) for g in graphs),
        "--lib", libraries, "--algo", kernel, "--threads", threads, "--rounds", str(a.rounds), "--repeats",
        str(a.repeats), "--budget", str(a.budget), "--timeout", str(a.timeout),
        "--extern", f"ours={a.program} {{algo}} {{graph}} {{threads}} {{repeats}}"]
    found, failures = {}, []
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        record = json.loads(line)
        if record["kind"] == "summary":
            found[record["graph"], record["threads"], record["lib"]] = record
        elif "error" in record:
            failures.append(f"{record['lib']} {kernel} {record['graph']}: {record['error']}")
    if process.wait() != 0:
        sys.exit(f"bench-peers: the harness failed on {kernel}")
    return found, failures


def rows(kernel, graphs, floors, found):
    for graph in graphs:
        for threads in (1, 2):
            ours = found.get((graph, threads, "ours"))
            if not ours:
                continue
            time = "median_cpu_s" if threads == 1 else "median_s"
            peers = [r for (g, t, lib), r in found.items()
                     if g == graph and lib != "ours" and (t == threads or (t == 1 and lib in UNTHREADED))]
            if not peers:
                continue
            best = min(peers, key=lambda r: r[time])
            floor = floors[threads - 1]
            yield [kernel, graph, str(threads), milliseconds(ours[time]), best["lib"], milliseconds(best[time]),
                   f"**{best[time] / ours[time]:.1f}**", "" if floor is None else f"{floor:g}",
                   number(ours["check"]), number(best["check"]), f"{ours['rss_peak_mb']:.0f}",
                   f"{best['rss_peak_mb']:.0f}"]


def milliseconds(seconds):
    return f"{seconds * 1e3:.3g}" if seconds < 1 else f"{seconds * 1e3:.0f}"


def number(value):
    return "" if value is None else f"{value:.8g}"


def unit(values):
    """Euclidean norm 1, which igraph does not keep to."""
    norm = sum(x * x for x in values) ** 0.5
    return [x / norm for x in values]


# Values of igraph that ours should be, by kernel; NaN stands for ours 0.
ACCURACY_GRAPHS = ["pl_1k", "ba_1k", "pl_10k"]
REFERENCES = {
    "degree": lambda g: g.degree(),
    "kcore": lambda g: g.coreness(),
    "pagerank": lambda g: g.pagerank(damping=0.85, implementation="prpack"),
    "eigenvector": lambda g: unit(g.eigenvector_centrality(scale=False)),
    "betweenness": lambda g: g.betweenness(),
    "harmonic": lambda g: g.harmonic_centrality(normalized=False),
    "closeness": lambda g: g.closeness(),
}


def accuracy(a, kernels):
    """Largest absolute and relative difference from igraph, with both programs reading the same file."""
    import igraph, tempfile
    for graph in ACCURACY_GRAPHS:
        path = os.path.join(a.graphs, graph)
        with open(path + ".json") as f:
            n = json.load(f)["n"]
        g = igraph.Graph.Read_Edgelist(path + ".el", directed=False)
        g.add_vertices(n - g.vcount())
        for kernel in kernels:
            with tempfile.NamedTemporaryFile() as out:
                subprocess.run([a.program, kernel, path, "2", "1", "--out", out.name], check=True, capture_output=True)
                ours = [float(line) for line in open(out.name)]
            theirs = [0 if x != x else x for x in REFERENCES[kernel](g)]
            assert len(ours) == len(theirs) == n
            worst = max(abs(x - y) for x, y in zip(ours, theirs))
            # Values that are nothing beside the largest are rounding in one program or the other.
            relative = max(abs(x - y) / y for x, y in zip(ours, theirs) if y > max(theirs) * 1e-9)
            yield [kernel, graph, f"{max(theirs):.6g}", f"{worst:.1e}", f"{relative:.1e}"]


HEADINGS = ["kernel", "graph", "threads", "ours, ms", "best peer", "peer, ms", "ratio", "floor", "our check",
            "peer's check", "our peak, MB", "peer's peak, MB"]


def machine():
    with open("/proc/cpuinfo") as f:
        models = [line.split(":")[1].strip() for line in f if line.startswith("model name")]
    model = models[0] if models else platform.machine()
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    libraries = ", ".join(
        f"{name} {importlib.metadata.version(name)}" for name in ("igraph", "networkit", "rustworkx", "networkx", "scipy"))
    return [f"- Date: {datetime.date.today()}", f"- Machine: {model}, {os.cpu_count()} cores, {platform.system()}",
            f"- {swift.strip()}, `-c release`", f"- Python {platform.python_version()}; {libraries}"]


def memory(found):
    """Rows of the memory that a loaded graph takes, from the summaries of load."""
    for (graph, threads, library), record in sorted(found.items()):
        if threads == 1:
            mb = record.get("graph_mb")
            yield [graph, library, "" if mb is None else f"{mb:.1f}", f"{record['rss_peak_mb']:.0f}"]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--harness", required=True)
    p.add_argument("--graphs", required=True)
    p.add_argument("--program", required=True)
    p.add_argument("--only", help="kernels, comma separated")
    p.add_argument("--rounds", type=int, default=2)
    p.add_argument("--repeats", type=int, default=3)
    p.add_argument("--budget", type=float, default=10)
    p.add_argument("--timeout", type=float, default=180)
    p.add_argument("-o", "--output", help="write the table here as well")
    a = p.parse_args()
    listing = subprocess.run([a.program], capture_output=True, text=True).stderr
    table, failures, loaded = [], [], []
    for kernel, graphs, libraries, *floors in PLAN:
        if (a.only and kernel not in a.only.split(",")) or kernel not in listing:
            continue
        threads = "1" if floors[1] is None else "1,2"
        found, failed = run(a, kernel, graphs, libraries, threads)
        failures += failed
        if kernel == "load":
            loaded = list(memory(found))
        for row in rows(kernel, graphs, floors, found):
            print("  ".join(row), file=sys.stderr, flush=True)
            table.append(row)
    lines = ["# Beside other libraries", "", *machine(), "",
             "`make bench-peers` makes this table. A ratio is the time of the fastest other library divided by ours;",
             "a check is a number that two right results share (sum of values, count, modularity …). One thread:",
             "processor time; two: the clock, libraries without threads with their time on one. bfs and dijkstra: one",
             "source. Medians. Libraries known to be several times slower are left out of the long runs; graph-tool is not",
             "on PyPI.", "",
             "| " + " | ".join(HEADINGS) + " |", "|" + "---|" * len(HEADINGS)]
    lines += ["| " + " | ".join(row) + " |" for row in table]
    if loaded:
        lines += ["", "## Memory", "", "MB that the process grew by while the graph was read, and its peak.", "",
                  "| graph | library | graph, MB | peak, MB |", "|---|---|---|---|"]
        lines += ["| " + " | ".join(row) + " |" for row in loaded]
    kernels = [k for k in REFERENCES if k in listing and (not a.only or k in a.only.split(","))]
    if kernels:
        lines += ["", "## Accuracy", "", "Largest difference from igraph's values; where igraph has none (NaN), ours are 0.",
                  "igraph's PageRank is itself exact to about 1e-10.", "",
                  "| measure | graph | largest value | largest difference | largest relative difference |", "|---|---|---|---|---|"]
        lines += ["| " + " | ".join(row) + " |" for row in accuracy(a, kernels)]
    if failures:
        lines += ["", "Not measured:", ""] + [f"- {f}" for f in failures]
    text = "\n".join(lines) + "\n"
    print(text)
    if a.output:
        with open(a.output, "w") as f:
            f.write(text)


if __name__ == "__main__":
    main()
