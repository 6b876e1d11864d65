// Reads exports with Cytoscape.js and graphology, and prints what it found. Usage: node read.mjs FOLDER
import { readFileSync } from 'node:fs';
import cytoscape from 'cytoscape';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';

const folder = process.argv[2];
const read = (view, format) => readFileSync(`${folder}/${view}.${format}`, 'utf-8');

function tell(reader, format, view, nodes, edges, label) {
  const dated = (view === 'events' ? nodes.filter(n => n.group === 'Event') : edges)
    .filter(item => item.earliest || item.latest).length;
  const weight = view === 'ties' ? edges.reduce((sum, edge) => sum + Number(edge.weight), 0) : 0;
  const labels = nodes.filter(node => node[label]).length;
  console.log(`${reader} ${format} ${view} nodes=${nodes.length} edges=${edges.length} labels=${labels} dated=${dated} weight=${weight}`);
}

for (const view of ['events', 'ties']) {
  const graph = cytoscape({ headless: true, ...JSON.parse(read(view, 'cyjs')) });
  tell('cytoscape', 'cyjs', view, graph.nodes().map(n => n.data()), graph.edges().map(e => e.data()), 'name');

  for (const [format, parse, label] of [
    ['gexf-1.2', gexf.parse, 'label'],
    ['graphml-gephi', graphml.parse, 'label'],
  ]) {
    const graph_ = parse(MultiDirectedGraph, read(view, format), { addMissingNodes: false });
    tell('graphology', format, view, graph_.mapNodes((_, data) => data), graph_.mapEdges((_, data) => data), label);
  }
}
