package dateline.web.site;

import dateline.vocab.DL;
import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.http.Reply;
import dateline.web.page.Link;
import dateline.web.page.PageFacts;
import dateline.web.page.PageRenderer;
import dateline.web.page.SearchPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/** Finds things by names, summaries and quotes, in any script. */
final class Search implements SitePart {
  private static final int MOST_HITS = 60;
  private static final int LONGEST = 200;
  private static final String QUERY =
      """
      PREFIX text: <http://jena.apache.org/text#>
      SELECT ?thing ?words ?property { (?thing ?score ?words ?graph ?property) text:query (?asked 120) }
      ORDER BY DESC(?score) ?thing
      """;

  private final PageRenderer pages;

  Search(PageRenderer pages) {
    this.pages = pages;
  }

  /** A literal that matches. */
  private record Found(Node thing, String words, Node property) {}

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    if (asked.path().equals("assets/search.xml")) {
      return Optional.of(openSearch(asked));
    }
    if (!asked.path().equals("search")) {
      return Optional.empty();
    }
    String words = asked.exchange().parameter("q").orElse("").strip();
    String kept = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    var view = new SearchPage(kept, hits(asked, find(asked, kept)));
    String title = kept.isEmpty() ? "Search" : "Search for " + kept;
    Link top = new Link(".", asked.library().title(), "");
    String page = pages.page("search", asked.head(title, title, "search", List.of(top)), view);
    return Optional.of(BufferedReply.ok(DocumentFormat.HTML.contentType(), page));
  }

  /** For browsers that offer a site's search. */
  private static Reply openSearch(SiteRequest asked) {
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>Dateline</ShortName>
        <Description>Names, summaries and quotes</Description>
        <InputEncoding>UTF-8</InputEncoding>
        <Url type="text/html" template="%s/search?q={searchTerms}"/>
        </OpenSearchDescription>
        """
            .formatted(asked.exchange().origin());
    return BufferedReply.ok("application/opensearchdescription+xml", text);
  }

  /** Things with a name like these words. */
  List<Link> suggest(SiteRequest asked, String words) {
    return hits(asked, find(asked, words)).stream().map(SearchPage.Hit::thing).limit(8).toList();
  }

  private static List<Found> find(SiteRequest asked, String words) {
    List<String> tokens =
        Arrays.stream(words.split("[^\\p{L}\\p{N}\\p{M}]+", -1)).filter(t -> !t.isEmpty()).toList();
    if (tokens.isEmpty()) {
      return List.of();
    }
    List<Found> all = ask(asked, together(tokens, " AND "));
    return all.isEmpty() && tokens.size() > 1 ? ask(asked, together(tokens, " OR ")) : all;
  }

  private static String together(List<String> tokens, String how) {
    return tokens.stream()
        .map(token -> "(\"%s\" OR %s*)".formatted(token, token))
        .collect(Collectors.joining(how));
  }

  private static List<Found> ask(SiteRequest asked, String words) {
    try (QueryExec query =
        QueryExec.dataset(asked.reading().data())
            .query(QUERY)
            .substitution("asked", NodeFactory.createLiteralString(words))
            .timeout(5, TimeUnit.SECONDS)
            .build()) {
      var found = new ArrayList<Found>();
      query.select().forEachRemaining(row -> found.add(found(row)));
      return found;
    }
  }

  private static Found found(Binding row) {
    return new Found(
        row.get(Var.alloc("thing")),
        row.get(Var.alloc("words")).getLiteralLexicalForm(),
        row.get(Var.alloc("property")));
  }

  /** One line for each thing; words of a mention or a quote lead to what its claim is about. */
  private static List<SearchPage.Hit> hits(SiteRequest asked, List<Found> found) {
    var byThing = new LinkedHashMap<Node, SearchPage.Hit>();
    for (Found each : found) {
      Node thing = owner(asked.reading(), each.thing());
      if (byThing.size() < MOST_HITS && !asked.reading().kind(thing).isEmpty()) {
        byThing.computeIfAbsent(thing, node -> hit(asked, node, each));
      }
    }
    return List.copyOf(byThing.values());
  }

  private static SearchPage.Hit hit(SiteRequest asked, Node thing, Found found) {
    var graph = GraphFactory.createDefaultGraph();
    asked.reading().find(thing, Node.ANY, Node.ANY, 200).forEach(q -> graph.add(q.asTriple()));
    PageFacts facts = asked.facts(graph);
    return new SearchPage.Hit(
        facts.linkTo(thing), asked.library().terms().label(found.property()), found.words());
  }

  private static Node owner(ReadTransaction reading, Node found) {
    Node claim =
        switch (reading.kind(found)) {
          case "evidence" -> first(reading.find(Node.ANY, DL.evidence, found, 1), found);
          case "mention" -> first(reading.find(Node.ANY, DL.mention, found, 1), found);
          default -> found;
        };
    return reading.kind(claim).equals("claim")
        ? reading.find(claim, DL.tellsOf, Node.ANY, 1).stream()
            .findFirst()
            .map(Quad::getObject)
            .orElse(claim)
        : claim;
  }

  private static Node first(List<Quad> quads, Node otherwise) {
    return quads.stream().findFirst().map(Quad::getSubject).orElse(otherwise);
  }
}
