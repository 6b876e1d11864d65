package dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queries of the cookbook, and the page that shows them with their answers. */
final class Cookbook {
  static final Path QUERIES = Path.of("docs", "cookbook");
  static final Path PAGE = Path.of("docs", "cookbook.md");

  /** One query file; its front comment gives title and question. */
  record Recipe(String name, String title, String question, String query) {
    static Recipe read(Path file) {
      try {
        List<String> lines = Files.readAllLines(file);
        return new Recipe(
            file.getFileName().toString().replaceFirst("\\.rq$", ""),
            front("# title: ", lines),
            front("# question: ", lines),
            lines.stream().filter(l -> !l.startsWith("# ")).collect(Collectors.joining("\n")));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static String front(String key, List<String> lines) {
      return lines.stream()
          .filter(line -> line.startsWith(key))
          .findFirst()
          .orElseThrow()
          .substring(key.length());
    }
  }

  private Cookbook() {}

  static List<Recipe> recipes() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.filter(f -> f.toString().endsWith(".rq")).sorted().map(Recipe::read).toList();
    }
  }

  /** A recipe as the page shows it. */
  static String section(Recipe recipe, List<List<String>> answer) {
    StringBuilder text = new StringBuilder();
    text.append("\n## ").append(recipe.title()).append("\n\n");
    text.append(recipe.question()).append(" ([").append(recipe.name()).append(".rq](cookbook/");
    text.append(recipe.name()).append(".rq))\n\n```sparql\n").append(recipe.query());
    text.append("\n```\n\n");
    boolean head = true;
    for (List<String> row : answer) {
      text.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (head) {
        text.append("|").append(" --- |".repeat(row.size())).append("\n");
        head = false;
      }
    }
    return text.toString();
  }
}
