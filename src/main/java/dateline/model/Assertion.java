package dateline.model;

/**
 * One triple of a canonical thing, and how many say so.
 *
 * @param role local name of the role or property, as stated
 * @param whom the value
 * @param claims number of accepted claims that assert it
 * @param publishers number of organisations that published them
 * @param corroboration as {@link Support#corroboration}, of these claims alone
 */
public record Assertion(String role, Ref whom, int claims, int publishers, int corroboration) {}
