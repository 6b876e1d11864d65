package dateline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The questions of the cookbook, as they come with the program. */
final class QuestionFiles {
  private static final String DIRECTORY = "dateline/cookbook";

  private QuestionFiles() {}

  /** All of them, sorted by name. */
  static List<Question> bundled() {
    try {
      Path home =
          Path.of(QuestionFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return in(home.resolve(DIRECTORY));
      }
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        return in(jar.getPath("/" + DIRECTORY));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it stands", e);
    }
  }

  /** All questions of a directory, sorted by name; none where it does not exist. */
  static List<Question> in(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    var questions = new ArrayList<Question>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        questions.add(Question.parse(name, Files.readString(file, UTF_8)));
      }
    }
    questions.sort(Comparator.comparing(Question::name));
    return questions;
  }
}
