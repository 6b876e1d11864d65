/**
 * The commands: options in, exit code out. The only room that writes to standard output and knows
 * whether a terminal watches.
 */
package dateline.cli;
