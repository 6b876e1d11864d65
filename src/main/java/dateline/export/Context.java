package dateline.export;

/** What the more demanding writers need to know beside nodes and edges. */
record Context(Source source, Losses losses) {}
