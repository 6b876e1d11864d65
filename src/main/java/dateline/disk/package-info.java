/**
 * Safe handling of files: locks between processes, syncing, hashing. Needs only the JDK, so that
 * every room may use it.
 */
package dateline.disk;
