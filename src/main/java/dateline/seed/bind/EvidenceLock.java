package dateline.seed.bind;

import dateline.disk.HashedInput;
import dateline.model.Claim;
import dateline.model.Evidence;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.seed.read.SeedFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The places of all quotes, recorded when the articles' texts were at hand, so that the facts can
 * be built where they are not. One line a quote: article, occurrence, start, end, quote, separated
 * by tabs; sorted.
 */
public final class EvidenceLock {
  /** Its name in the folder of seeds. */
  public static final String FILE = "evidence.tsv";

  private final Map<Key, Evidence> places;

  private record Key(String article, String quote, int occurrence) {}

  private EvidenceLock(Map<Key, Evidence> places) {
    this.places = places;
  }

  /** What is recorded of one article. */
  public static EvidenceLock of(String article, Collection<Evidence> recorded) {
    Map<Key, Evidence> places = new HashMap<>();
    recorded.forEach(
        evidence ->
            places.put(new Key(article, evidence.quote(), evidence.occurrence()), evidence));
    return new EvidenceLock(places);
  }

  /**
   * Reads the lock file of a folder of seeds line by line; an absent file records nothing.
   *
   * @param lines gets each article's id with a place
   * @return the SHA-256 of the bytes that were read; empty where there is no such file
   */
  public static Optional<String> read(
      Path seeds, Problems problems, BiConsumer<String, Evidence> lines) {
    Path file = seeds.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (HashedInput bytes = new HashedInput(file)) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String[] cells = line.split("\t", -1);
        if (cells.length == 5 && (cells[1] + cells[2] + cells[3]).matches("[0-9]{3,27}")) {
          lines.accept(
              cells[0],
              new Evidence(
                  cells[4],
                  Integer.parseInt(cells[1]),
                  Integer.parseInt(cells[2]),
                  Integer.parseInt(cells[3])));
        } else {
          problems.error(
              new Origin(SeedFiles.name(seeds) + "/" + FILE, number, 0),
              "bad-lock-line",
              "this line does not record the place of a quote",
              "write the file anew with: dateline locate --texts DIR");
        }
      }
      return Optional.of(bytes.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Evidence> find(String article, String quote, int occurrence) {
    return Optional.ofNullable(places.get(new Key(article, quote, occurrence)));
  }

  /** The lines of a lock file for the claims of one article. */
  public static SortedSet<String> lines(Collection<Claim> claims) {
    SortedSet<String> lines = new TreeSet<>();
    for (Claim claim : claims) {
      for (Evidence e : claim.evidence()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%s\t%d\t%06d\t%06d\t%s",
                claim.article(),
                e.occurrence(),
                e.start(),
                e.end(),
                e.quote()));
      }
    }
    return lines;
  }
}
