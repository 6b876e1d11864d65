/**
 * The ontology's words: which event classes, roles, relations and entity classes there are, what
 * they imply, and how IRIs are minted. Everything is read from {@code ontology/*.ttl}; nothing
 * about a single class or role stands in Java. Only Jena's core is used here.
 */
package dateline.vocab;
