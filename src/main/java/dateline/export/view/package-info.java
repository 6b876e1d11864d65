/**
 * What is exported: a release filtered and seen as nodes and edges, described by columns. No file
 * format is known here.
 */
package dateline.export.view;
