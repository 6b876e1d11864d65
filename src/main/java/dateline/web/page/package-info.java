/**
 * Pages for people: what a description says, put in the order in which a reader asks, and filled
 * into the templates.
 *
 * <p>A page is a record that a template shows; {@link dateline.web.page.PageFacts} is what pages
 * are made from. Nobody here knows HTTP or the store.
 */
package dateline.web.page;
