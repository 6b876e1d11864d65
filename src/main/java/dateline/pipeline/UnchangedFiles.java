package dateline.pipeline;

import dateline.pipeline.InputRecord.Role;
import dateline.pipeline.InputRecord.Source;
import dateline.seed.Seeds;
import dateline.seed.read.SeedFile;
import dateline.sort.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which seed files are as they were, and which number each of the old ones has now. */
final class UnchangedFiles {
  /** Of a file that is no longer there. */
  private static final int GONE = Integer.MAX_VALUE - 1;

  private final Set<String> unchanged = new HashSet<>();
  private final List<Source> old;
  private final List<Integer> numbers = new ArrayList<>();

  UnchangedFiles(InputRecord before, InputRecord now) {
    old = before.seeds();
    List<Source> files = now.seeds();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      places.put(files.get(i).name(), i);
    }
    for (Source file : old) {
      int number = places.getOrDefault(file.name(), GONE);
      numbers.add(number);
      if (number != GONE
          && file.role() == Role.FACTS
          && files.get(number).sha256().equals(file.sha256())) {
        unchanged.add(file.name());
      }
    }
  }

  /** Whether a file need not be read again. */
  boolean isUnchanged(SeedFile file) {
    return unchanged.contains(file.name());
  }

  /** The part of an article as it would be packed now, if its file need not be read again. */
  Optional<Entry> kept(Entry part) {
    OptionalInt file = Seeds.fileOf(part.value());
    return file.isPresent() && unchanged.contains(old.get(file.getAsInt()).name())
        ? Optional.of(renumbered(part, file.getAsInt()))
        : Optional.empty();
  }

  /** All parts, with the numbers that their files have now. */
  Iterator<Entry> renumbered(Iterator<Entry> parts) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return parts.hasNext();
      }

      @Override
      public Entry next() {
        Entry part = parts.next();
        OptionalInt file = Seeds.fileOf(part.value());
        return file.isPresent() ? renumbered(part, file.getAsInt()) : part;
      }
    };
  }

  private Entry renumbered(Entry part, int file) {
    int number = numbers.get(file);
    return number == file ? part : new Entry(part.key(), Seeds.renumbered(part.value(), number));
  }
}
