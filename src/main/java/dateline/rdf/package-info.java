/**
 * Writes what is known as quads: each claim, entity and canonical thing alone, from itself and the
 * names in the registry. Nothing here reads a store or keeps state.
 */
package dateline.rdf;
