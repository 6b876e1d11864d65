/**
 * The server: an embedded Fuseki that serves one release after the other.
 *
 * <p>{@link dateline.web.release.ServedRelease} holds the release of the moment; each request takes
 * a lease on it; {@link dateline.web.Server} puts the modules together. A module is a Fuseki module
 * for one concern, which adds its filters and servlets. Nobody here knows YAML, and nothing can be
 * written.
 */
package dateline.web;
