/**
 * The query engine on a release's TDB2 database: reads the B+trees through memory maps, joins basic
 * graph patterns on node ids, and bulk-loads new databases. Written against TDB2's internals; look
 * here at each Jena upgrade.
 */
package dateline.engine;
