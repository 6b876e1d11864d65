/**
 * Step 5 of the flow: judges quads by the shapes and the rule queries of the ontology directory.
 * What it finds names the thing at fault; whoever knows where the curator wrote it adds the line.
 */
package dateline.check;
