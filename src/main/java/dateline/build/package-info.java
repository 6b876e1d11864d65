/**
 * The main flow, from a folder of seeds to a release that answers queries. {@link
 * dateline.build.Build} is the place to begin reading.
 */
package dateline.build;
