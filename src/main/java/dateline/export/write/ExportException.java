package dateline.export.write;

/** An export cannot be written; the message says why and what to do. */
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExportException(String message) {
    super(message);
  }
}
