package dateline.web.site;

/**
 * What is stated of a file to be downloaded.
 *
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal
 */
record Download(long size, String sha256) {}
