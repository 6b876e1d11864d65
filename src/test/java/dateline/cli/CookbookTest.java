package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Cookbook.Recipe;
import dateline.store.OpenRelease;
import dateline.store.Release;
import dateline.vocab.Iris;
import dateline.vocab.Prefixes;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of the cookbook runs on the real articles, and the page shows what it answers. To
 * write the answers anew, run with {@code -Dcookbook.write=true}, and read the difference.
 */
final class CookbookTest {
  private static final int ROWS_SHOWN = 12;

  static Stream<Recipe> recipes() throws Exception {
    return Cookbook.recipes().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recipes")
  void theCookbookShowsWhatAQueryAnswers(Recipe recipe) throws Exception {
    String section = Cookbook.section(recipe, answer(recipe));
    assertThat(Files.readString(Cookbook.PAGE)).contains(section);
  }

  @Test
  void thePageHoldsEveryQueryAndNothingElse() throws Exception {
    String page = Files.readString(Cookbook.PAGE);
    String head = page.substring(0, page.indexOf("\n## "));
    StringBuilder expected = new StringBuilder(head);
    for (Recipe recipe : Cookbook.recipes()) {
      expected.append(Cookbook.section(recipe, answer(recipe)));
    }
    if (Boolean.getBoolean("cookbook.write")) {
      Files.writeString(Cookbook.PAGE, expected);
    }
    assertThat(Files.readString(Cookbook.PAGE)).isEqualTo(expected.toString());
  }

  private static List<List<String>> answer(Recipe recipe) throws Exception {
    Release release = SeedRelease.get();
    Iris iris = new Iris(release.base());
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(Prefixes.of(iris));
    QueryFactory.parse(query, recipe.query(), null, org.apache.jena.query.Syntax.syntaxARQ);
    try (OpenRelease open = release.open()) {
      return Txn.calculateRead(open.dataset(), () -> rows(query, open, iris));
    }
  }

  private static List<List<String>> rows(Query query, OpenRelease open, Iris iris) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(query.getResultVars());
    long more = 0;
    try (QueryExec exec = QueryExec.dataset(open.dataset()).query(query).build()) {
      for (RowSet answer = exec.select(); answer.hasNext(); ) {
        var row = answer.next();
        if (rows.size() > ROWS_SHOWN) {
          more++;
          continue;
        }
        rows.add(
            query.getResultVars().stream().map(v -> shown(row.get(Var.alloc(v)), iris)).toList());
      }
    }
    if (more > 0) {
      rows.add(List.of("… and " + more + " more"));
    }
    return rows;
  }

  private static String shown(Node node, Iris iris) {
    if (node == null) {
      return "";
    }
    String text =
        node.isLiteral()
            ? node.getLiteralLexicalForm()
            : iris.kindOf(node).isPresent()
                ? node.getURI().substring(iris.base().length()).replaceFirst("/", ":")
                : Prefixes.shorten(node);
    return text.replace("|", "\\|");
  }
}
