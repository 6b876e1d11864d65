/**
 * Sorts more than fits into memory: records of bytes go in, and come out in the order of their
 * keys, by way of sorted runs on the disk. Also packs values into bytes and out again. Knows only
 * the JDK.
 */
package dateline.sort;
