/**
 * Releases: what is published, immutable, one directory each.
 *
 * <p>Others hand over sorted N-Quads files and get a {@link dateline.store.Release} back, which
 * they can open as often as they like. Nobody here knows HTTP or YAML.
 */
package dateline.store;
