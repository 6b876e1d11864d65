/**
 * What is known: claims, entities, dates and the problems found on the way. Plain records that only
 * need the JDK; the rooms above read and write them.
 */
package dateline.model;
