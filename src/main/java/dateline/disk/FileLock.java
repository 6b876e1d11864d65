package dateline.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A lock on a file, between processes as well as between the threads of this one. The operating
 * system lets go of it when a process dies. A process must not open a lock file behind this class's
 * back: closing it again would drop the lock.
 */
public final class FileLock implements AutoCloseable {
  private static final Map<Path, FileLock> HELD = new HashMap<>();

  private final Path file;
  private final FileChannel channel;
  private final boolean shared;
  private int holders = 1;

  private FileLock(Path file, FileChannel channel, boolean shared) {
    this.file = file;
    this.channel = channel;
    this.shared = shared;
  }

  /** Empty when another holds the file. Creates the file and notes this process in it. */
  public static Optional<FileLock> tryExclusive(Path path) {
    Path file = path.toAbsolutePath().normalize();
    synchronized (HELD) {
      if (HELD.containsKey(file)) {
        return Optional.empty();
      }
      try {
        var channel =
            FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Optional<FileLock> lock = hold(file, channel, false);
        if (lock.isPresent()) {
          byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(UTF_8);
          channel.truncate(0).write(ByteBuffer.wrap(pid));
        }
        return lock;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Empty when the file is not there or another holds it alone. */
  public static Optional<FileLock> tryShared(Path path) {
    Path file = path.toAbsolutePath().normalize();
    synchronized (HELD) {
      FileLock held = HELD.get(file);
      if (held != null) {
        if (!held.shared) {
          return Optional.empty();
        }
        held.holders++;
        return Optional.of(held);
      }
      try {
        return hold(file, FileChannel.open(file, StandardOpenOption.READ), true);
      } catch (NoSuchFileException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Optional<FileLock> hold(Path file, FileChannel channel, boolean shared)
      throws IOException {
    if (channel.tryLock(0, Long.MAX_VALUE, shared) == null) {
      channel.close();
      return Optional.empty();
    }
    var lock = new FileLock(file, channel, shared);
    HELD.put(file, lock);
    return Optional.of(lock);
  }

  /** The process that noted itself in the file last, for a message. */
  public static String holder(Path path) {
    Path file = path.toAbsolutePath().normalize();
    synchronized (HELD) {
      if (HELD.containsKey(file)) {
        return Long.toString(ProcessHandle.current().pid());
      }
      try {
        return Files.readString(file, UTF_8).strip();
      } catch (IOException e) {
        return "unknown";
      }
    }
  }

  @Override
  public void close() {
    synchronized (HELD) {
      if (--holders > 0) {
        return;
      }
      HELD.remove(file);
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
