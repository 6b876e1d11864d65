"""Reads exports with NetworkX, igraph, Graphviz and Python's own readers, and prints what it found.

Each line is: reader, format, view, then name=number. Usage: read.py FOLDER
"""

import csv
import json
import os
import re
import subprocess
import sys
import warnings

import igraph
import networkx

FOLDER = sys.argv[1]
warnings.filterwarnings("ignore", message="Ignoring <key")  # yEd's keys have no attr.type
VIEWS = ("events", "ties")


def tell(reader, form, view, **numbers):
    print(reader, form, view, *(f"{name}={number}" for name, number in numbers.items()))


def path(view, form):
    return os.path.join(FOLDER, f"{view}.{form}")


def dated(view, nodes, edges, first="earliest", last="latest"):
    items = [n for n in nodes if n.get("group") == "Event"] if view == "events" else edges
    return sum(1 for item in items if item.get(first) or item.get(last))


def weight(view, edges):
    return sum(int(edge["weight"]) for edge in edges) if view == "ties" else 0


def networkx_reads(view, form, graph, label, first="earliest", last="latest"):
    nodes = [data for _, data in graph.nodes(data=True)]
    edges = [data for _, _, data in graph.edges(data=True)]
    tell("networkx", form, view, nodes=len(nodes), edges=len(edges),
         labels=sum(1 for data in nodes if data.get(label)),
         dated=dated(view, nodes, edges, first, last), weight=weight(view, edges))


for view in VIEWS:
    networkx_reads(view, "gexf-1.2", networkx.read_gexf(path(view, "gexf-1.2")), "label", "start", "end")
    for form, label in (("graphml-gephi", "label"), ("graphml-cytoscape", "name"), ("graphml-yed", "label")):
        networkx_reads(view, form, networkx.read_graphml(path(view, form), force_multigraph=True), label)
        graph = igraph.Graph.Read_GraphML(path(view, form))
        nodes = [vertex.attributes() for vertex in graph.vs]
        edges = [edge.attributes() for edge in graph.es]
        numbers = {} if form == "graphml-yed" else {"labels": sum(1 for data in nodes if data.get(label))}
        tell("igraph", form, view, nodes=len(nodes), edges=len(edges),
             dated=dated(view, nodes, edges), weight=weight(view, edges), **numbers)

    plain = subprocess.run(["dot", "-Tdot_json", path(view, "dot")], check=True, capture_output=True)
    drawn = json.loads(plain.stdout)
    tell("graphviz", "dot", view, nodes=len(drawn["objects"]), edges=len(drawn["edges"]),
         labels=sum(1 for node in drawn["objects"] if node["label"] not in ("", "\\N")))

    with open(path(view, "csv") + "/nodes.csv", encoding="utf-8", newline="") as file:
        nodes = list(csv.DictReader(file, strict=True))
    with open(path(view, "csv") + "/edges.csv", encoding="utf-8", newline="") as file:
        edges = [{name.lower(): value for name, value in row.items()} for row in csv.DictReader(file, strict=True)]
    tell("csv", "csv", view, nodes=len(nodes), edges=len(edges), labels=sum(1 for n in nodes if n["Label"]),
         dated=dated(view, nodes, edges), weight=weight(view, edges))

    with open(path(view, "kumu"), encoding="utf-8") as file:
        kumu = json.load(file)
    tell("json", "kumu", view, nodes=len(kumu["elements"]), edges=len(kumu["connections"]),
         labels=sum(1 for element in kumu["elements"] if element["label"]),
         dated=dated(view, kumu["elements"], kumu["connections"]), weight=weight(view, kumu["connections"]))

    with open(path(view, "cx2"), encoding="utf-8") as file:
        aspects = {name: value for part in json.load(file) for name, value in part.items()}
    counts = {meta["name"]: meta["elementCount"] for meta in aspects["metaData"]}
    declared = aspects["attributeDeclarations"][0]
    for kind in ("nodes", "edges"):
        assert counts[kind] == len(aspects[kind]), (kind, counts)
        assert all(name in declared[kind] for item in aspects[kind] for name in item["v"])
    ids = {node["id"] for node in aspects["nodes"]}
    assert all(edge["s"] in ids and edge["t"] in ids for edge in aspects["edges"])
    assert list(aspects)[-1] == "status" and aspects["status"][0]["success"]
    nodes, edges = ([item["v"] for item in aspects[kind]] for kind in ("nodes", "edges"))
    tell("json", "cx2", view, nodes=len(nodes), edges=len(edges), labels=sum(1 for n in nodes if n["name"]),
         dated=dated(view, nodes, edges), weight=weight(view, edges))

    notes, links = {}, []
    for folder, _, names in os.walk(path(view, "obsidian")):
        for name in names:
            assert name not in notes, "two notes have one name: " + name
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                notes[name] = file.read()
    for text in notes.values():
        for section in re.findall(r"## Links\n\n((?:- .*\n)+)", text):
            links += re.findall(r"\[\[(.+?)\]\]", section)
    assert all(link + ".md" in notes for link in links), "a link leads nowhere"
    tell("vault", "obsidian", view, nodes=len(notes), edges=len(links))

with open(path("events", "geojson"), encoding="utf-8") as file:
    features = json.load(file)["features"]
assert all(-180 <= f["geometry"]["coordinates"][0] <= 180 and -90 <= f["geometry"]["coordinates"][1] <= 90
           for f in features if f["geometry"])
tell("json", "geojson", "events", dated=dated("events", [f["properties"] for f in features], []))
with open(path("events", "timeline"), encoding="utf-8") as file:
    events = json.load(file)["events"]
assert all(event["start_date"]["year"] and event["start"] <= event["end"] for event in events)
tell("json", "timeline", "events", dated=len(events))
