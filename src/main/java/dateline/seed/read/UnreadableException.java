package dateline.seed.read;

/** The rest of a file or line cannot be read; the problem that says why has been told. */
final class UnreadableException extends Exception {
  UnreadableException() {
    super(null, null, false, false);
  }
}
