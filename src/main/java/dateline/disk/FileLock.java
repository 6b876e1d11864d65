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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * An advisory lock on a file, between processes as well as between the threads of this one. The
 * operating system releases it when a process dies. A process must not open a lock file past this
 * class: closing it would drop the lock.
 */
public final class FileLock implements AutoCloseable {
  /**
   * What this process holds: Java lets a process lock a file once, and drops the lock with a
   * channel that nobody refers to.
   */
  private static final Map<Path, FileLock> HELD = new HashMap<>();

  private final Path file;
  private final FileChannel channel;

  private FileLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks the file for one holder; creates it, and notes this process in it.
   *
   * @return empty when this or another process holds it
   */
  public static Optional<FileLock> tryExclusive(Path path) {
    synchronized (HELD) {
      try {
        Optional<FileLock> lock =
            tryLock(
                path,
                false,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (lock.isPresent()) {
          byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(UTF_8);
          lock.get().channel.truncate(0).write(ByteBuffer.wrap(pid));
        }
        return lock;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Waits for {@link #tryExclusive}, asking every ten milliseconds. */
  public static FileLock exclusive(Path path, Duration patience) throws TimeoutException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < patience.toNanos()) {
      Optional<FileLock> lock = tryExclusive(path);
      if (lock.isPresent()) {
        return lock.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    throw new TimeoutException();
  }

  /**
   * Locks the file for readers, of any number of processes, who need not be allowed to write it.
   *
   * @return empty when the file is not there, this process holds it, or another one alone
   */
  public static Optional<FileLock> tryShared(Path path) {
    synchronized (HELD) {
      try {
        return tryLock(path, true, StandardOpenOption.READ);
      } catch (NoSuchFileException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Optional<FileLock> tryLock(
      Path path, boolean shared, StandardOpenOption... options) throws IOException {
    Path file = path.toAbsolutePath().normalize();
    if (HELD.containsKey(file)) {
      return Optional.empty();
    }
    FileChannel channel = FileChannel.open(file, options);
    try {
      if (channel.tryLock(0, Long.MAX_VALUE, shared) == null) {
        channel.close();
        return Optional.empty();
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    var lock = new FileLock(file, channel);
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
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        HELD.remove(file);
      }
    }
  }
}
