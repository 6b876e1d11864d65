package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.dump.NamedGraph;
import dateline.store.OpenRelease;
import dateline.store.Release;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QueryTest {
  private static final String ARTICLE = "graph/article/rudaw-2024-11-11";

  private final Release release;

  QueryTest() throws Exception {
    release = SeedRelease.get();
  }

  @Test
  void fromAsksTheGraphsItNamesAndNoOther() {
    NamedGraph article = graph(ARTICLE);
    NamedGraph core = graph("graph/core");
    assertThat(count("FROM <%s> { ?s ?p ?o }".formatted(article.iri()))).isEqualTo(article.quads());
    assertThat(count("FROM <%s> FROM <%s> { ?s ?p ?o }".formatted(article.iri(), core.iri())))
        .isEqualTo(article.quads() + core.quads());
    assertThat(count("FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }".formatted(article.iri())))
        .isEqualTo(article.quads());
    assertThat(count("FROM NAMED <%s> { ?s ?p ?o }".formatted(article.iri()))).isZero();
  }

  @Test
  void fromHoldsForTheTextSearchToo() {
    String search = "{ (?s ?score ?words ?g) text:query (dl:quote 'araji') }";
    long everywhere = count(search);
    long there = count("FROM <%s> %s".formatted(graph(ARTICLE).iri(), search));
    assertThat(there).isPositive().isLessThan(everywhere);
  }

  @Test
  void withoutFromItAsksTheUnionOfAll() {
    assertThat(count("{ ?s ?p ?o }")).isGreaterThan(graph("graph/core").quads());
  }

  private NamedGraph graph(String name) {
    return release.graphs().stream().filter(g -> g.iri().endsWith(name)).findAny().orElseThrow();
  }

  private long count(String rest) {
    var out = new ByteArrayOutputStream();
    try (OpenRelease open = release.open()) {
      AnswerPrinter.print(
          QueryCommand.parse("SELECT (COUNT(*) AS ?n) " + rest, release),
          open.dataset(),
          AnswerPrinter.Form.csv,
          new PrintStream(out, true, StandardCharsets.UTF_8));
    }
    return Long.parseLong(out.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().get());
  }
}
