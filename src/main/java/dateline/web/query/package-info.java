/** SPARQL over HTTP: guards, bounds, runs, ends and caches queries. */
package dateline.web.query;
