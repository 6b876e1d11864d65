package dateline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** One sentence for each way in which a file or stream cannot be read or written. */
final class IoMessage {
  private IoMessage() {}

  /** The sentence for the failure; empty where its cause is not an {@link IOException}. */
  static Optional<String> of(Throwable failure) {
    return cause(failure).map(IoMessage::sentence);
  }

  /** The first {@link IOException} among a failure and its causes. */
  static Optional<IOException> cause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof IOException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static String sentence(IOException e) {
    if (!(e instanceof FileSystemException failed)) {
      return e.getMessage();
    }
    String file = failed.getFile();
    if (failed instanceof AccessDeniedException) {
      return "no permission for " + file;
    }
    if (failed instanceof NoSuchFileException) {
      return "there is no " + file;
    }
    if (failed instanceof FileAlreadyExistsException) {
      return file + " exists already";
    }
    if (failed instanceof NotDirectoryException) {
      return file + " is not a folder";
    }
    if (failed instanceof DirectoryNotEmptyException) {
      return "the folder " + file + " is not empty";
    }
    if (failed instanceof FileSystemLoopException) {
      return "links go round in a circle at " + file;
    }
    // Such as: No space left on device, Read-only file system.
    return file + ": " + failed.getReason();
  }
}
