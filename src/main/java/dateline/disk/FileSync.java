package dateline.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** The few things that must be done to the disk in the right order. */
public final class FileSync {
  private FileSync() {}

  /** Forces every file and directory of a tree to the disk. */
  public static void force(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            forceOne(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            forceOne(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Forces a file, or a directory's entries, to the disk. */
  public static void forceOne(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Lets a symbolic link point elsewhere in one step: it is there at every moment. */
  public static void point(Path link, String target, Path scratch) throws IOException {
    Files.deleteIfExists(scratch);
    Files.createSymbolicLink(scratch, Path.of(target));
    Files.move(scratch, link, StandardCopyOption.ATOMIC_MOVE);
    forceOne(link.toAbsolutePath().getParent());
  }

  public static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
