package dateline.store;

/** A release cannot be had or made; the message is for the person at the keyboard. */
public final class ReleaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReleaseException(String message) {
    super(message);
  }

  ReleaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
