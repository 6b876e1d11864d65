package dateline.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the ids of all rules in the program's sources, shapes and rule queries. */
final class RuleIds {
  /** Which argument of a call can be a rule's id. */
  private static final Map<String, List<Integer>> ARGUMENTS =
      Map.of(
          "error", List.of(1),
          "warning", List.of(1),
          "add", List.of(1),
          "tell", List.of(0, 1),
          "differ", List.of(2),
          "checkKnown", List.of(2),
          "OntologyError", List.of(3),
          "BIDI", List.of(0),
          "INVISIBLE", List.of(0),
          "LOST", List.of(0));

  private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\(");
  private static final Pattern ID = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");
  private static final Pattern ONLY_IDS =
      Pattern.compile("\\s*(?:[^\"?]*\\?\\s*\"[a-z0-9-]+\"\\s*:\\s*)?\"[a-z0-9-]+\"\\s*");

  /** A row of a table in a text block. */
  private static final Pattern ROW = Pattern.compile("\\| (?:here|begun)[\\s\\\\]*\\| ([a-z-]+) ");

  private static final Pattern SHAPE =
      Pattern.compile("^shape:([a-z-]+) a sh:PropertyShape", Pattern.MULTILINE);

  private RuleIds() {}

  /** The ids that the program itself tells. */
  static SortedSet<String> inCode() throws IOException {
    SortedSet<String> ids = new TreeSet<>();
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      String source = Files.readString(file);
      ROW.matcher(source).results().forEach(found -> ids.add(found.group(1)));
      Matcher call = CALL.matcher(source);
      while (call.find()) {
        List<Integer> indexes = ARGUMENTS.getOrDefault(call.group(1), List.of());
        List<String> arguments = indexes.isEmpty() ? List.of() : arguments(source, call.end());
        for (int index : indexes) {
          if (arguments.size() > index + 1 && ONLY_IDS.matcher(arguments.get(index)).matches()) {
            ID.matcher(arguments.get(index)).results().forEach(found -> ids.add(found.group(1)));
          }
        }
      }
    }
    return ids;
  }

  /** The ids of the shapes and rule queries beside the ontology. */
  static SortedSet<String> inOntology() throws IOException {
    SortedSet<String> ids = new TreeSet<>();
    for (Path file : files(Path.of("ontology"), ".ttl")) {
      SHAPE.matcher(Files.readString(file)).results().forEach(found -> ids.add(found.group(1)));
    }
    for (Path file : files(Path.of("ontology"), ".rq")) {
      ids.add(file.getFileName().toString().replace(".rq", ""));
    }
    return ids;
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** The arguments of a call, as written. */
  private static List<String> arguments(String source, int start) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = start;
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0 && depth-- == 0) {
        arguments.add(source.substring(from, i));
        return arguments;
      } else if (c == ',' && depth == 0) {
        arguments.add(source.substring(from, i));
        from = i + 1;
      }
    }
    return arguments;
  }
}
