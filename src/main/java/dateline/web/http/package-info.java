/**
 * Answers over HTTP: which syntax a client wants, and what every answer needs besides its bytes
 * (tags, conditions, compression, ranges, other origins).
 *
 * <p>Nobody here knows what the answers are about.
 */
package dateline.web.http;
