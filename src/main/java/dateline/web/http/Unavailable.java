package dateline.web.http;

/** An answer cannot be made now; the message says why and what to do. */
public final class Unavailable extends Exception {
  private static final long serialVersionUID = 1L;

  public Unavailable(String message) {
    super(message);
  }
}
