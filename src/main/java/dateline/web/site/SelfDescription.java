package dateline.web.site;

import dateline.web.http.Answer;
import dateline.web.http.Reply;
import dateline.web.http.Syntax;
import dateline.web.page.DataView;
import dateline.web.page.GraphView;
import dateline.web.page.Head;
import dateline.web.page.Link;
import dateline.web.page.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/**
 * {@code dataset} (DCAT), {@code .well-known/void}, the service description at the endpoint, {@code
 * robots.txt} and {@code sitemap.xml}.
 */
final class SelfDescription implements Section {
  private final Pages pages;
  private final Catalog catalog;
  private final String endpoint;
  private String countedRelease = "";
  private Optional<Counts> counted = Optional.empty();

  SelfDescription(Pages pages, Catalog catalog, String endpoint) {
    this.pages = pages;
    this.catalog = catalog;
    this.endpoint = endpoint;
  }

  @Override
  public Optional<Reply> answer(Asked asked) {
    String path = asked.path();
    if (path.equals(endpoint)) {
      return asked.exchange().parameter("query").isPresent()
          ? Optional.empty()
          : Optional.of(service(asked));
    }
    return switch (path) {
      case "dataset" ->
          Optional.of(Documents.choose(asked, pages, Syntax.ALL, "dataset", "dataset"));
      case ".well-known/void" -> Optional.of(statistics(asked));
      case "void" -> Optional.of(Answer.moved(".well-known/void"));
      case "robots.txt" -> Optional.of(robots(asked));
      case "dump.sha256" -> Optional.of(checksums(asked));
      default -> dataset(asked, path);
    };
  }

  private Optional<Reply> dataset(Asked asked, String path) {
    if (!path.startsWith("dataset.")) {
      return Optional.empty();
    }
    return Syntax.ofEnding(path.substring("dataset.".length()))
        .map(
            syntax -> {
              Answer answer =
                  syntax == Syntax.HTML
                      ? Answer.ok(syntax.contentType(), page(asked))
                      : rdf(asked, catalog.dcat(asked), syntax);
              return Documents.finish(asked, answer, Syntax.ALL, "dataset", syntax)
                  .tagged(tag(asked, "dcat", syntax));
            });
  }

  private Reply service(Asked asked) {
    Optional<Syntax> syntax = asked.syntax(Syntax.RDF_FIRST);
    if (syntax.isEmpty()) {
      return Messages.notAcceptable(endpoint, Syntax.RDF_FIRST).with("Vary", "Accept");
    }
    Answer answer =
        syntax.get() == Syntax.HTML
            ? Answer.ok(Syntax.HTML.contentType(), endpointPage(asked))
            : rdf(asked, catalog.description(asked), syntax.get());
    return answer.with("Vary", "Accept").tagged(tag(asked, "service", syntax.get()));
  }

  private Reply statistics(Asked asked) {
    Optional<Syntax> syntax = asked.syntax(Syntax.RDF);
    if (syntax.isEmpty() && asked.exchange().parameter("format").isEmpty()) {
      // Whoever asks for a page only is shown Turtle, which is text.
      syntax = asked.exchange().accept().choose(Syntax.ALL).map(html -> Syntax.TURTLE);
    }
    if (syntax.isEmpty()) {
      return Messages.notAcceptable("void", Syntax.RDF).with("Vary", "Accept");
    }
    return rdf(asked, catalog.voidOf(asked, counts(asked)), syntax.get())
        .with("Vary", "Accept")
        .tagged(tag(asked, "void", syntax.get()));
  }

  private synchronized Counts counts(Asked asked) {
    if (!countedRelease.equals(asked.library().release().id())) {
      counted = Optional.of(Counts.of(asked.reading()));
      countedRelease = asked.library().release().id();
    }
    return counted.orElseThrow();
  }

  private static Answer rdf(Asked asked, List<Quad> quads, Syntax syntax) {
    return Answer.ok(syntax.contentType(), RdfText.write(asked.reading(), quads, syntax));
  }

  /** These texts name the host by which they were asked for. */
  private static String tag(Asked asked, String what, Syntax syntax) {
    int host = asked.exchange().origin().hashCode();
    return asked.tag(what + "-" + syntax.ending() + "-" + Integer.toHexString(host));
  }

  private String page(Asked asked) {
    Head head = Documents.head(asked, "Data", "dataset");
    var view =
        new DataView(
            asked.library().description(),
            asked.library().licence(),
            Catalog.published(asked),
            asked.library().release().manifest().quads(),
            files(asked),
            asked.library().graphs().stream()
                .limit(200)
                .map(g -> g.iri().substring(asked.library().iris().base().length()))
                .map(path -> new Link(path, path.substring("graph/".length()), "graph"))
                .toList(),
            endpoint);
    return pages.page("data", head, view);
  }

  private String endpointPage(Asked asked) {
    Link top = new Link(asked.up() + ".", asked.library().title(), "");
    Head head = asked.head("SPARQL endpoint", "Ask your own question", endpoint, List.of(top));
    return pages.page("endpoint", head, asked.exchange().origin() + "/" + endpoint);
  }

  private List<GraphView.File> files(Asked asked) {
    var files = new ArrayList<GraphView.File>();
    for (Syntax syntax : Syntax.RDF) {
      for (boolean compressed : new boolean[] {true, false}) {
        Optional<Dump> dump = catalog.dump(asked, Graphs.ALL, syntax, compressed);
        files.add(
            new GraphView.File(
                Graphs.ALL + "." + syntax.ending() + (compressed ? ".gz" : ""),
                syntax.label(),
                dump.map(Dump::size).orElse(0L),
                dump.map(Dump::sha256).orElse("")));
      }
    }
    return files;
  }

  /** As {@code sha256sum --check} reads it. */
  private Reply checksums(Asked asked) {
    var lines = new StringBuilder();
    for (GraphView.File file : files(asked)) {
      if (!file.sha256().isEmpty()) {
        lines.append(file.sha256()).append("  ").append(file.href()).append('\n');
      }
    }
    return Answer.ok("text/plain; charset=utf-8", lines.toString()).tagged(asked.tag("sums"));
  }

  private Reply robots(Asked asked) {
    String text =
        """
        User-agent: *
        Disallow: /%s
        Disallow: /search
        Sitemap: %s/sitemap.xml
        """
            .formatted(endpoint, asked.exchange().origin());
    return Answer.ok("text/plain; charset=utf-8", text);
  }
}
