/**
 * The web site of a release: every IRI that it holds answers here, as a page or in an RDF syntax,
 * and the release describes itself.
 *
 * <p>{@link dateline.web.site.Site} is the way in: a filter that answers what is its own and hands
 * everything else on.
 */
package dateline.web.site;
