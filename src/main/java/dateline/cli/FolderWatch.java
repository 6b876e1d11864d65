package dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits for changes in folders and the folders below them. Follows symbolic links: the folder that
 * a link leads to is watched, and for a linked file the folder that it really stands in.
 */
final class FolderWatch implements AutoCloseable {
  /** An editor saves in several steps, and git checks out many files. */
  private static final Duration QUIET = Duration.ofMillis(150);

  /** After so long a change is reported even if others keep coming. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Supplier<List<Path>> roots;
  private final WatchService changes;

  /**
   * A watch that begins at once.
   *
   * @param roots the folders; asked again after each change
   */
  FolderWatch(Supplier<List<Path>> roots) {
    this.roots = roots;
    try {
      this.changes = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    update();
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
      Instant latest = Instant.now().plus(LONGEST);
      while (changed != null && Instant.now().isBefore(latest)) {
        changed.pollEvents();
        changed.reset();
        changed = changes.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
      }
      if (changed != null) {
        changed.reset();
      }
      // There may be new folders and links.
      update();
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  /** Watches all folders that there are now. */
  void update() {
    for (Path root : roots.get()) {
      try {
        if (Files.isSymbolicLink(root) || !Files.exists(root)) {
          watch(root.toAbsolutePath().getParent());
        }
        Files.walkFileTree(
            root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Watching(root));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Watches a folder; one that is watched already is not watched twice. */
  private void watch(Path folder) {
    try {
      folder.register(
          changes,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException e) {
      // Removed in this moment, or closed to us: the folder above shows when that changes.
    }
  }

  private final class Watching extends SimpleFileVisitor<Path> {
    private final Path root;

    Watching(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden =
          folder.getFileName() != null && folder.getFileName().toString().startsWith(".");
      if (hidden && !folder.equals(root)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      watch(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (Files.isSymbolicLink(file) && attributes.isRegularFile()) {
        watch(file.toRealPath().getParent());
      }
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
