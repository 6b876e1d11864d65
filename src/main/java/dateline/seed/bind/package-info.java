/**
 * Binds raw values to the model: articles, facts, parties, times, quotes and the registry. Each
 * binder takes the keys of one record and tells the curator all that is wrong with them.
 */
package dateline.seed.bind;
