/**
 * What holds for every request, before anything else sees it: read only, bounded in size, errors as
 * plain text.
 */
package dateline.web.gateway;
