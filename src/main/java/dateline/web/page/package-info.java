/**
 * Pages for people: what a description says, put in the order in which a reader asks, and filled
 * into the templates.
 *
 * <p>A view is a record that a template shows; {@link dateline.web.page.Facts} is what views are
 * made from. Nobody here knows HTTP or the store.
 */
package dateline.web.page;
