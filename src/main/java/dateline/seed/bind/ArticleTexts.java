package dateline.seed.bind;

import dateline.model.Article;
import dateline.model.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The articles' texts, where they are at hand. They are read and compared, never kept. */
public final class ArticleTexts {
  private final Optional<Path> folder;
  private final Problems problems;
  private final Map<String, Optional<String>> byArticle = new HashMap<>();

  public ArticleTexts(Optional<Path> folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The text of an article, if its file is at hand and is the one that was curated. */
  Optional<String> of(Article article) {
    return byArticle.computeIfAbsent(article.id(), id -> read(article));
  }

  /** Whether the curator was told why there is no text. */
  boolean areToldOf(Article article) {
    return article.text().isEmpty() || (folder.isPresent() && of(article).isEmpty());
  }

  private Optional<String> read(Article article) {
    if (folder.isEmpty() || article.text().isEmpty()) {
      return Optional.empty();
    }
    Article.Text expected = article.text().get();
    Path file = folder.get().resolve(expected.file()).normalize();
    if (!file.startsWith(folder.get().normalize()) || !Files.isRegularFile(file)) {
      problems.error(
          article.origin(),
          "text-missing",
          "the text \"%s\" is not in %s".formatted(expected.file(), folder.get()),
          "put the file there, or check without the texts");
      return Optional.empty();
    }
    try {
      return verified(article, expected, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> verified(Article article, Article.Text expected, byte[] bytes) {
    String sha256 = sha256(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int characters = text.codePointCount(0, text.length());
    if (!sha256.equals(expected.sha256())) {
      problems.error(
          article.origin(),
          "text-changed",
          "\"%s\" is not the text that was curated: its SHA-256 is %s"
              .formatted(expected.file(), sha256),
          "bring back the curated text, or curate anew and write the new sha256 and characters: "
              + characters);
      return Optional.empty();
    }
    if (characters != expected.characters()) {
      problems.error(
          article.origin(),
          "text-length",
          "\"%s\" has %d characters, not %d"
              .formatted(expected.file(), characters, expected.characters()),
          "write characters: " + characters);
    }
    return Optional.of(text);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
