#!/usr/bin/env python3
"""Record what networkx and igraph compute, for the tests to compare with.

  python3 -m venv venv && venv/bin/pip install networkx==3.6.1 igraph==1.0.0 scipy==1.17.1
  venv/bin/python Tests/GraphAnalysisTests/Fixtures/record.py            every file
  venv/bin/python Tests/GraphAnalysisTests/Fixtures/record.py groups     groups.json alone

The graphs are not stored: `Graph` below and RecordedGraph.swift make the same ones from the same numbers (SplitMix64).
A file of values is a function decorated with @fixture; its result is written as NAME.json.
"""
import json, os, sys

MASK = (1 << 64) - 1
FIXTURES = {}


class SplitMix64:
    """Steele, Lea and Flood 2014; the same numbers as SeededGenerator in Swift."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return (z ^ (z >> 31)) % bound


class Graph:
    """n vertices, edges (u, v, weight)."""

    def __init__(self, n, edges, directed=False):
        self.n, self.edges, self.directed = n, edges, directed

    @staticmethod
    def random(n, m, seed, directed=False):
        """m different edges without loops, most between vertices of small numbers; weights 1 to 9."""
        r, seen, edges = SplitMix64(seed), set(), []
        while len(edges) < m:
            u, v, w = r.below(1 + r.below(n)), r.below(n), 1 + r.below(9)
            key = (u, v) if directed or u < v else (v, u)
            if u != v and key not in seen:
                seen.add(key)
                edges.append((u, v, w))
        return Graph(n, edges, directed)

    @staticmethod
    def karate():
        import networkx as nx
        g = nx.karate_club_graph()
        return Graph(34, [(u, v, int(w)) for u, v, w in sorted(g.edges(data="weight"))])

    def networkx(self, multi=False):
        import networkx as nx
        kind = {(0, 0): nx.Graph, (0, 1): nx.MultiGraph, (1, 0): nx.DiGraph, (1, 1): nx.MultiDiGraph}
        g = kind[int(self.directed), int(multi)]()
        g.add_nodes_from(range(self.n))
        g.add_weighted_edges_from(self.edges)
        return g

    def igraph(self):
        import igraph as ig
        g = ig.Graph(n=self.n, edges=[e[:2] for e in self.edges], directed=self.directed)
        g.es["weight"] = [float(e[2]) for e in self.edges]
        return g


# The same names stand in RecordedGraph.swift.
GRAPHS = {
    "karate": Graph.karate,
    "random50": lambda: Graph.random(50, 120, 50),
    "random50directed": lambda: Graph.random(50, 150, 51, True),
    "random1000": lambda: Graph.random(1000, 3000, 1000),
    "random1000directed": lambda: Graph.random(1000, 4000, 1001, True),
}


def fixture(make):
    FIXTURES[make.__name__] = make
    return make


def rounded(values, digits=12):
    """Values with the digits that a test needs."""
    return [float(f"{x:.{digits}g}") for x in values]


def unit(values):
    """Euclidean norm 1."""
    norm = sum(x * x for x in values) ** 0.5
    return [x / norm for x in values]


def agree(name, left, right, tolerance=1e-9):
    worst = max(abs(a - b) for a, b in zip(left, right))
    assert worst < tolerance, (name, worst)


def vertex_values(graph, loops=False):
    """Values by vertex; asserts that networkx and igraph agree where they share a definition."""
    import networkx as nx
    import warnings
    warnings.simplefilter("ignore")
    g, n, entry = graph.igraph(), graph.n, {}
    x = graph.networkx()
    preference = [v + 1 if v % 7 == 0 else 0 for v in range(n)]
    for key, weight in (("", None), ("Weighted", "weight")):
        entry["pagerank" + key] = g.pagerank(weights=weight, implementation="prpack")
        entry["personalized" + key] = g.personalized_pagerank(
            reset=preference, weights=weight, implementation="prpack")
        entry["eigenvector" + key] = unit(g.eigenvector_centrality(weights=weight, scale=False))
        entry["strength" + key] = g.strength(weights=weight)
        if not loops:       # networkx counts a loop once and knows nothing of parallel edges here
            p = nx.pagerank(x, weight=weight, max_iter=10000, tol=1e-15)
            agree("pagerank", entry["pagerank" + key], [p[v] for v in range(n)])
            e = nx.eigenvector_centrality(x, weight=weight, max_iter=100000, tol=1e-14)
            agree("eigenvector", entry["eigenvector" + key], unit([e[v] for v in range(n)]), 1e-7)
            k = nx.katz_centrality_numpy(x, alpha=0.01, beta=1, weight=weight)
            entry["katz" + key] = [float(k[v]) for v in range(n)]
    skeleton = graph.networkx().to_undirected()
    skeleton.remove_edges_from(list(nx.selfloop_edges(skeleton)))
    entry = {k: rounded(v, 10) for k, v in entry.items()}
    entry["degree"] = g.degree()
    entry["core"] = g.coreness()
    entry["components"] = first_labels(g.connected_components(mode="weak").membership)
    entry["distances"] = [-1 if d == float("inf") else int(d) for d in g.distances(n // 2, mode="out")[0]]
    entry["articulationPoints"] = sorted(g.articulation_points())
    entry["bridges"] = sorted(sorted(g.es[e].tuple) for e in g.bridges())
    entry["triangles"] = [t for _, t in sorted(nx.triangles(skeleton).items())]
    entry["clustering"] = rounded([c for _, c in sorted(nx.clustering(skeleton).items())], 10)
    entry["transitivity"] = nx.transitivity(skeleton)
    return entry


def first_labels(labels):
    """Numbers from 0 in order of first appearance."""
    seen = {}
    return [seen.setdefault(label, len(seen)) for label in labels]


@fixture
def vertices():
    """Degree, PageRank, eigenvector, Katz, cores, components, distances, cuts and clustering."""
    out = {name: vertex_values(make()) for name, make in GRAPHS.items()}
    # Parallel edges (0-1, 3-4), loops (2, 5), a part of two vertices, an isolated vertex; igraph alone keeps them.
    edges = [(0, 1, 2), (0, 1, 3), (1, 2, 1), (2, 2, 4), (2, 3, 5), (3, 4, 1), (4, 3, 2), (4, 5, 1), (5, 5, 2), (0, 2, 7),
             (6, 7, 3)]
    for directed in (False, True):
        name = "loopsDirected" if directed else "loops"
        out[name] = vertex_values(Graph(9, edges, directed), loops=True)
    return out


@fixture
def groups():
    """Modularity of fixed partitions, the best that the searches found, strongly connected components."""
    import networkx as nx, igraph as ig, random, statistics
    random.seed(1)
    out = {}
    for name, make in GRAPHS.items():
        graph = make()
        x, g = graph.networkx(), graph.igraph()
        entry = {"modularity": []}
        for parts in (1, 3, 7):
            groups = [{v for v in range(graph.n) if v % parts == p} for p in range(parts)]
            for weight in (None, "weight"):
                for resolution in (1, 0.5, 2):
                    q = nx.community.modularity(x, groups, weight=weight, resolution=resolution)
                    i = g.modularity([v % parts for v in range(graph.n)], weights=weight, resolution=resolution)
                    assert abs(q - i) < 1e-12, (name, parts, weight, resolution, q, i)
                    entry["modularity"].append(
                        {"parts": parts, "isWeighted": weight is not None, "resolution": resolution, "value": q})
        for weight in (None, "weight"):
            key = "Weighted" if weight else ""
            if graph.directed:
                # igraph searches undirected graphs only, and networkx has no Leiden.
                found = [nx.community.louvain_communities(x, weight=weight, seed=i) for i in range(20)]
                entry["louvain" + key] = statistics.median(
                    nx.community.modularity(x, c, weight=weight) for c in found)
            else:
                louvain = [g.community_multilevel(weights=weight) for _ in range(20)]
                leiden = [g.community_leiden("modularity", weights=weight, n_iterations=2) for _ in range(20)]
                for search, found in (("louvain", louvain), ("leiden", leiden)):
                    values = [g.modularity(c.membership, weights=weight) for c in found]
                    entry[search + key] = statistics.median(values)
        entry["strong"] = g.connected_components(mode="strong").membership
        assert len(set(entry["strong"])) == (
            nx.number_strongly_connected_components(x) if graph.directed else nx.number_connected_components(x))
        out[name] = entry
    return out


def path_values(graph):
    """What shortest paths tell; asserts that networkx and igraph agree where they share a definition."""
    import itertools
    import networkx as nx
    g, n, entry = graph.igraph(), graph.n, {}
    # Parallel edges count once and self-loops not at all: igraph, which counts them, gets the simple graph.
    g.simplify(combine_edges={"weight": "min"})
    x = nx.DiGraph() if graph.directed else nx.Graph()
    x.add_nodes_from(range(n))
    x.add_weighted_edges_from((e.source, e.target, e["weight"]) for e in g.es)
    listed = lambda values: [float(values[v]) for v in range(n)]
    for key, weight in (("", None), ("Weighted", "weight")):
        b = listed(nx.betweenness_centrality(x, normalized=False, weight=weight))
        agree("betweenness", b, g.betweenness(weights=weight))
        entry["betweenness" + key] = b
        e = nx.edge_betweenness_centrality(x, normalized=False, weight=weight)
        e = {(u, v) if graph.directed else (min(u, v), max(u, v)): value for (u, v), value in e.items()}
        entry["edgeBetweenness" + key] = [v for _, v in sorted(e.items())]
        entry["edges"] = [list(ends) for ends in sorted(e)]
        h = listed(nx.harmonic_centrality(x, distance=weight))
        agree("harmonic", h, [y * (n - 1) for y in g.harmonic_centrality(mode="in", weights=weight)])
        entry["harmonic" + key] = h
        entry["closeness" + key] = listed(nx.closeness_centrality(x, distance=weight))
        c = listed(nx.closeness_centrality(x, distance=weight, wf_improved=False))
        agree("closeness", c, [0 if y != y else y for y in g.closeness(mode="in", weights=weight)])
        entry["closenessWithin" + key] = c
        entry["closenessOut" + key] = listed(nx.closeness_centrality(
            x.reverse() if graph.directed else x, distance=weight))
        entry["distances" + key] = [-1 if d == float("inf") else d for d in g.distances(n // 2, weights=weight)[0]]
    if n > 100:         # enough of edges in the small graphs
        for key in ("edges", "edgeBetweenness", "edgeBetweennessWeighted"):
            del entry[key]
    entry = {k: v if k == "edges" else rounded(v, 10) for k, v in entry.items()}
    entry["paths"] = []
    for source, target in ((0, n - 1), (1, n // 2), (n // 3, 2)):
        paths = {"source": source, "target": target}
        for key, weight in (("shortest", None), ("shortestWeighted", "weight")):
            try:
                found = itertools.islice(nx.shortest_simple_paths(x, source, target, weight=weight), 25)
                paths[key] = [nx.path_weight(x, p, weight) if weight else len(p) - 1 for p in found]
            except nx.NetworkXNoPath:
                paths[key] = []
        paths["simple"] = [sum(1 for _ in nx.all_simple_paths(x, source, target, cutoff=c)) for c in (1, 2, 3, 4)]
        entry["paths"].append(paths)
    return entry


@fixture
def paths():
    """Betweenness, closeness, harmonic centrality, distances, k shortest and simple paths."""
    out = {name: path_values(make()) for name, make in GRAPHS.items()}
    edges = [(0, 1, 2), (0, 1, 3), (1, 2, 1), (2, 2, 4), (2, 3, 5), (3, 4, 1), (4, 3, 2), (4, 5, 1), (5, 5, 2), (0, 2, 7),
             (6, 7, 3)]
    for directed in (False, True):
        out["loopsDirected" if directed else "loops"] = path_values(Graph(9, edges, directed))
    return out


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    for name in sys.argv[1:] or FIXTURES:
        with open(os.path.join(here, name + ".json"), "w") as f:
            json.dump(FIXTURES[name](), f, separators=(",", ":"))
            f.write("\n")
        print(name + ".json")
