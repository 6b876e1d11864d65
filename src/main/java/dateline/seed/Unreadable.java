package dateline.seed;

/** The rest of a file or line cannot be read; the problem that says why has been told. */
final class Unreadable extends Exception {
  Unreadable() {
    super(null, null, false, false);
  }
}
