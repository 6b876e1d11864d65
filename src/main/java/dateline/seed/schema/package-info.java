/** JSON Schemas of the curation format, written from the ontology and the registry for editors. */
package dateline.seed.schema;
