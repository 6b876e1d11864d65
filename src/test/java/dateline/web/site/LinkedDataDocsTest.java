package dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
 * Every {@code curl} of the page on linked data is asked, and answered as shown; {@code …} stands
 * for anything.
 */
class LinkedDataDocsTest {
  private static final Path PAGE = Path.of("docs", "linked-data.md");
  private static final Pattern BLOCK =
      Pattern.compile("^```console\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String HERE = "http://localhost:3030";

  record Shown(String command, String answer) {}

  static Stream<Shown> commands() throws Exception {
    List<Shown> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      for (String part : block.group(1).split("(?m)^\\$ ", -1)) {
        if (part.startsWith("curl ")) {
          int end = part.indexOf('\n');
          commands.add(new Shown(part.substring(0, end), part.substring(end).strip()));
        }
      }
    }
    return commands.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void curlIsAnsweredAsThePageShows(Shown shown) {
    String answer = curl(shown.command());
    Pattern pattern =
        Pattern.compile(
            Stream.of(shown.answer().split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")),
            Pattern.DOTALL);
    assertThat(answer).matches(pattern);
  }

  /** The few options that the page uses: -s, -H and -I. */
  private static String curl(String command) {
    var headers = new ArrayList<String>();
    String method = "GET";
    String path = "/";
    Matcher word = WORD.matcher(command.substring("curl ".length()));
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      switch (text) {
        case "-s" -> {}
        case "-sI" -> method = "HEAD";
        case "-H" -> {
          assertThat(word.find()).isTrue();
          headers.addAll(List.of(word.group(1).split(": ", 2)));
        }
        default -> path = text.replace(HERE, "");
      }
    }
    HttpResponse<String> answer = SeedSite.get().ask(method, path, headers.toArray(String[]::new));
    String body =
        answer.body().replace(SeedSite.get().at("").toString(), HERE).replace("\r\n", "\n");
    return method.equals("HEAD") ? head(answer) : body.strip();
  }

  private static String head(HttpResponse<String> answer) {
    return answer.statusCode()
        + "\n"
        + Stream.of("location", "content-type", "vary")
            .flatMap(name -> answer.headers().firstValue(name).map(v -> name + ": " + v).stream())
            .collect(Collectors.joining("\n"));
  }
}
