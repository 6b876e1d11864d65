/**
 * From a folder of files to what is known: finds the seed files, reads them strictly as typed, and
 * resolves dates, ids, references and quotes. Every value keeps the place it was written at; every
 * mistake becomes a problem. Knows YAML and JSON, and nothing of RDF.
 */
package dateline.seed;
