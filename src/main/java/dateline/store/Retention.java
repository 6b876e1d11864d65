package dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.disk.AtomicFile;
import dateline.store.Releases.Listed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which releases stay when a new one is published, {@code kept.tsv}: the last ones, the last one of
 * each day, and those that a person has named.
 *
 * @param last how many of the last ones
 * @param days for so many days, one a day (UTC) stays
 * @param named what a person keeps, with the reason or name, which may be empty; by its id
 */
public record Retention(int last, int days, SortedMap<String, String> named) {
  /** Where nobody has said otherwise. */
  public static final Retention DEFAULT = new Retention(5, 30, Collections.emptySortedMap());

  private static final String FILE = "kept.tsv";

  public Retention {
    if (last < 1 || days < 0) {
      throw new IllegalArgumentException("at least the last release is kept");
    }
    named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
  }

  /** The same with another number of last ones and days. */
  public Retention with(int newLast, int newDays) {
    return new Retention(newLast, newDays, named);
  }

  /** The same, and a release is kept. */
  public Retention keeping(Release release, String name) {
    var more = new TreeMap<>(named);
    more.put(release.id(), name.replaceAll("[\\t\\n\\r]+", " "));
    return new Retention(last, days, more);
  }

  /** The same, but nobody keeps the release. */
  public Retention without(Release release) {
    var fewer = new TreeMap<>(named);
    fewer.remove(release.id());
    return new Retention(last, days, fewer);
  }

  /**
   * What may be removed.
   *
   * @param releases the one that was switched to last first
   */
  List<Listed> removable(List<Listed> releases, Instant now) {
    Set<LocalDate> seen = new HashSet<>();
    Instant oldest = now.minus(Duration.ofDays(days));
    return releases.stream()
        .filter(
            listed -> {
              boolean ofItsDay =
                  listed.since().isAfter(oldest)
                      && seen.add(LocalDate.ofInstant(listed.since(), ZoneOffset.UTC));
              return !ofItsDay
                  && !listed.current()
                  && !named.containsKey(listed.release().id())
                  && releases.indexOf(listed) >= last;
            })
        .toList();
  }

  static Retention read(Path releases) {
    try {
      Path file = releases.resolve(FILE);
      if (!Files.exists(file)) {
        return DEFAULT;
      }
      int last = DEFAULT.last;
      int days = DEFAULT.days;
      var named = new TreeMap<String, String>();
      for (String line : Files.readAllLines(file, UTF_8)) {
        String[] cells = line.split("\t", -1);
        switch (cells[0]) {
          case "last" -> last = Integer.parseInt(cells[1]);
          case "days" -> days = Integer.parseInt(cells[1]);
          default -> named.put(cells[0], cells.length > 1 ? cells[1] : "");
        }
      }
      return new Retention(last, days, named);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path releases) throws IOException {
    var text = new StringBuilder("last\t%d\ndays\t%d\n".formatted(last, days));
    named.forEach((id, name) -> text.append(id).append('\t').append(name).append('\n'));
    AtomicFile.write(releases.resolve(FILE), text.toString());
  }
}
