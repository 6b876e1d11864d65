package dateline.web.site;

import java.nio.file.Path;

/**
 * A file to be downloaded.
 *
 * @param file where it lies
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal
 */
record Download(Path file, long size, String sha256) {}
