package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code console} block of the README and of {@code docs/} is run, and must answer what is
 * shown. A line begins a command with {@code $ ./dateline}; what follows up to the next one is its
 * answer, in which {@code …} stands for anything.
 */
final class DocsTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```console\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  /** A command as a page shows it. */
  record Shown(Path page, String command, String answer) {
    @Override
    public String toString() {
      return page + ": " + command;
    }
  }

  static Stream<Shown> commands() throws Exception {
    List<Shown> commands = new ArrayList<>();
    for (Path page : pages()) {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        for (String part : block.group(1).split("(?m)^\\$ ", -1)) {
          if (part.startsWith("./dateline ")) {
            int end = endOfCommand(part);
            commands.add(new Shown(page, part.substring(0, end), part.substring(end).strip()));
          }
        }
      }
    }
    return commands.stream();
  }

  private static List<Path> pages() throws Exception {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md")), docs.filter(p -> p.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  /** A command ends with its line, or with the line that closes its quotation mark. */
  private static int endOfCommand(String part) {
    boolean quoted = false;
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) == '\'') {
        quoted = !quoted;
      } else if (part.charAt(i) == '\n' && !quoted && part.charAt(i - 1) != '\\') {
        return i;
      }
    }
    return part.length();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aCommandAnswersWhatThePageShows(Shown shown) throws Exception {
    SeedRelease.get();
    String answer = run(words(shown.command()));
    assertThat(answer).matches(pattern(shown.answer()));
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.replace("\\\n", " "));
    while (word.find()) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? word.group(2) : word.group(3));
    }
    words.add("--releases");
    words.add(SeedRelease.RELEASES.toString());
    return words.subList(1, words.size());
  }

  private static String run(List<String> words) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      Dateline.run(words.toArray(String[]::new));
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
  }

  /** The answer as shown; an ellipsis stands for anything, also for whole lines. */
  private static Pattern pattern(String answer) {
    return Pattern.compile(
        Stream.of(answer.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
