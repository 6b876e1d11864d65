package dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tells when something changes in folders and the folders below them. */
final class FolderWatch implements AutoCloseable {
  /** An editor saves in several steps, and git checks out many files. */
  private static final Duration QUIET = Duration.ofMillis(150);

  private final List<Path> folders;
  private final WatchService changes;

  FolderWatch(List<Path> folders) {
    this.folders = List.copyOf(folders);
    try {
      this.changes = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    watchAll();
  }

  /**
   * Waits for a change, and then until nothing has changed for a moment.
   *
   * @param patience how long to wait for the first change
   * @return whether something changed
   */
  boolean await(Duration patience) throws InterruptedException {
    try {
      WatchKey changed = changes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (changed == null) {
        return false;
      }
      while (changed != null) {
        changed.pollEvents();
        changed.reset();
        changed = changes.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
      }
      // There may be new folders.
      watchAll();
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  private void watchAll() {
    for (Path folder : folders) {
      try {
        Files.walkFileTree(folder, new Watching());
      } catch (NoSuchFileException e) {
        // Removed in this moment: the folder above tells when it is back.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final class Watching extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      // A folder that is watched already is not watched twice.
      folder.register(
          changes,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {
    try {
      changes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
