/**
 * The main flow, from a folder of seeds to a release that answers queries. {@link
 * dateline.pipeline.Build} is the place to begin reading.
 */
package dateline.pipeline;
