package dateline.export.write;

import dateline.disk.FileSync;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Puts files into a directory: writes them beside it, and moves them there when all are written. A
 * directory that is new appears in one step; in one that was there each file is replaced, and other
 * files stay. Does not wait for the disk, as an export can be written again.
 */
public final class DiskFolder implements OutputFolder {
  private final Path directory;
  private final Path beside;

  public DiskFolder(Path directory) throws IOException {
    this.directory = directory.toAbsolutePath();
    this.beside =
        this.directory.resolveSibling(
            ".%s.%d.new".formatted(directory.getFileName(), ProcessHandle.current().pid()));
    FileSync.delete(beside);
    Files.createDirectories(beside);
  }

  @Override
  public OutputStream file(String name) throws IOException {
    Path file = beside.resolve(name);
    Files.createDirectories(file.getParent());
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
  }

  /** Moves the files to their place. */
  public void finish() throws IOException {
    if (!Files.exists(directory)) {
      Files.move(beside, directory, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    try (Stream<Path> all = Files.walk(beside)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        Path place = directory.resolve(beside.relativize(file));
        Files.createDirectories(place.getParent());
        Files.move(
            file, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Throws away what was not finished. */
  @Override
  public void close() throws IOException {
    FileSync.delete(beside);
  }
}
