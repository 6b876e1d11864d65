package dateline.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file and hashes exactly the bytes that were read. */
public final class HashedInput extends InputStream {
  private final InputStream in;
  private final Sha256 hash = new Sha256();

  /** Opens a file. */
  public HashedInput(Path file) throws IOException {
    in = Files.newInputStream(file);
  }

  /** The SHA-256 of a file as it is now, in hexadecimal. */
  public static String of(Path file) throws IOException {
    try (HashedInput in = new HashedInput(file)) {
      return in.sha256();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int count = in.read(bytes, from, most);
    if (count > 0) {
      hash.update(bytes, from, count);
    }
    return count;
  }

  /** Reads what is left, and gives the SHA-256 of the whole file, in hexadecimal. */
  public String sha256() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    return hash.next();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
