/** Exports over HTTP: {@code /export} with the options of the command. */
package dateline.web.export;
