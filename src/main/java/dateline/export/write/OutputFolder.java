package dateline.export.write;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the files of an export that has several; each is closed before the next is opened. */
public interface OutputFolder extends AutoCloseable {
  /**
   * Opens a new file.
   *
   * @param name may hold slashes
   */
  OutputStream file(String name) throws IOException;

  @Override
  void close() throws IOException;
}
