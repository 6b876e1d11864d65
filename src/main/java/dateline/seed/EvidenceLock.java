package dateline.seed;

import dateline.model.Claim;
import dateline.model.Evidence;
import dateline.model.Origin;
import dateline.model.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

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

  /** Reads the lock file of a folder of seeds; an absent file records nothing. */
  static EvidenceLock read(Path seeds, Problems problems) {
    Map<Key, Evidence> places = new HashMap<>();
    Path file = seeds.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new EvidenceLock(places);
    }
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        String[] cells = line.split("\t", -1);
        if (cells.length == 5 && (cells[1] + cells[2] + cells[3]).matches("[0-9]{3,27}")) {
          Evidence evidence =
              new Evidence(
                  cells[4],
                  Integer.parseInt(cells[1]),
                  Integer.parseInt(cells[2]),
                  Integer.parseInt(cells[3]));
          places.put(new Key(cells[0], cells[4], evidence.occurrence()), evidence);
        } else {
          problems.error(
              new Origin(SeedFiles.name(seeds) + "/" + FILE, number, 0),
              "bad-lock-line",
              "this line does not record the place of a quote",
              "write the file anew with: dateline locate --texts DIR");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EvidenceLock(places);
  }

  Optional<Evidence> find(String article, String quote, int occurrence) {
    return Optional.ofNullable(places.get(new Key(article, quote, occurrence)));
  }

  /** The lines of a lock file for these claims. */
  public static List<String> lines(Collection<Claim> claims) {
    TreeSet<String> lines = new TreeSet<>();
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
    return List.copyOf(lines);
  }
}
