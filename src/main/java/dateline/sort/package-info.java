/**
 * External sorting: records go in, more than fit into memory, and come out in order by way of
 * sorted runs on the disk. Also serialises records into bytes. Knows the JDK and Jena's data bags.
 */
package dateline.sort;
