/**
 * HTTP for every path: content negotiation, validators and conditional requests, replies and
 * ranges. Compression and CORS are the gateway's.
 *
 * <p>Nobody here knows what the answers are about.
 */
package dateline.web.http;
