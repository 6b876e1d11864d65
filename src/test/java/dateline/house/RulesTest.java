package dateline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  private static final Pattern TOLD =
      Pattern.compile("^\\S[^\n]*?: (?:warning: )?([a-z0-9-]+): ", Pattern.MULTILINE);

  /** Told of what no folder in git should hold; HostileFilesTest and others make it. */
  private static final Set<String> WITHOUT_FOLDER =
      Set.of(
          "dangling-link",
          "file-name",
          "file-too-large",
          "line-too-long",
          "linked-twice",
          "no-seeds",
          "not-a-file",
          "rules-not-run",
          "unreadable-file",
          "value-too-long");

  @Test
  void everyRuleOfTheProgramHasACase() throws IOException {
    SortedSet<String> without = new TreeSet<>(RuleIds.inCode());
    without.removeAll(WITHOUT_FOLDER);
    without.removeAll(toldInCases());
    assertThat(without).as("rules of which no case in %s tells", CASES).isEmpty();
  }

  private static SortedSet<String> toldInCases() throws IOException {
    SortedSet<String> told = new TreeSet<>();
    for (Path problems : RuleIds.files(CASES, "problems.txt")) {
      TOLD.matcher(Files.readString(problems)).results().forEach(m -> told.add(m.group(1)));
    }
    return told;
  }

  @Test
  void theCurationGuideListsEveryRule() throws IOException {
    SortedSet<String> all = new TreeSet<>(RuleIds.inCode());
    all.addAll(toldInCases());
    all.addAll(RuleIds.inOntology());
    SortedSet<String> listed = new TreeSet<>();
    String guide = Files.readString(Path.of("docs/curation.md"));
    Pattern.compile("^\\| `([a-z0-9-]+)` \\|", Pattern.MULTILINE)
        .matcher(guide.substring(guide.indexOf("## All rules")))
        .results()
        .forEach(found -> listed.add(found.group(1)));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
  }
}
