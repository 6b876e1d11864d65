/**
 * Adds claims up: what several articles say of one thing becomes one canonical thing, and what
 * canonical things say of two parties becomes one tie. Both look at one group only, so that groups
 * can be worked on apart.
 */
package dateline.fuse;
