/** The Lucene index of a release and the property function {@code text:query} on it. */
package dateline.engine.text;
