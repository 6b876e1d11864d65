package dateline.web.site;

import dateline.store.Release;
import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.http.Reply;
import dateline.web.page.DataPage;
import dateline.web.page.GraphPage;
import dateline.web.page.Link;
import dateline.web.page.PageHead;
import dateline.web.page.PageRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/**
 * {@code dataset} (DCAT), {@code .well-known/void}, the service description at the endpoint, {@code
 * robots.txt} and {@code sitemap.xml}.
 */
final class SelfDescription implements SitePart {
  private final PageRenderer pages;
  private final Catalog catalog;
  private final EndpointDescription queried;
  private final String endpoint;
  private String countedRelease = "";
  private Optional<TermCounts> counted = Optional.empty();

  SelfDescription(PageRenderer pages, Catalog catalog, String endpoint) {
    this.pages = pages;
    this.catalog = catalog;
    this.queried = new EndpointDescription(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    String path = asked.path();
    if (path.equals(endpoint)) {
      return asked.exchange().parameter("query").isPresent()
          ? Optional.empty()
          : Optional.of(service(asked));
    }
    return switch (path) {
      case "dataset" ->
          Optional.of(Documents.choose(asked, DocumentFormat.ALL, "dataset", "dataset"));
      case ".well-known/void" -> Optional.of(statistics(asked));
      case "void" -> Optional.of(BufferedReply.moved(".well-known/void"));
      case "robots.txt" -> Optional.of(robots(asked));
      case "dump.sha256" -> Optional.of(checksums(asked));
      default -> dataset(asked, path);
    };
  }

  private Optional<Reply> dataset(SiteRequest asked, String path) {
    if (!path.startsWith("dataset.")) {
      return Optional.empty();
    }
    return DocumentFormat.ofEnding(path.substring("dataset.".length()))
        .map(
            syntax -> {
              BufferedReply answer =
                  syntax == DocumentFormat.HTML
                      ? BufferedReply.ok(syntax.contentType(), page(asked))
                      : rdf(asked, catalog.dcat(asked), syntax);
              return Documents.finish(asked, answer, DocumentFormat.ALL, "dataset", syntax)
                  .tagged(tag(asked, "dcat", syntax));
            });
  }

  private Reply service(SiteRequest asked) {
    Optional<DocumentFormat> syntax = asked.syntax(DocumentFormat.RDF_FIRST);
    if (syntax.isEmpty()) {
      return MessagePages.notAcceptable(endpoint, DocumentFormat.RDF_FIRST).with("Vary", "Accept");
    }
    BufferedReply answer =
        syntax.get() == DocumentFormat.HTML
            ? BufferedReply.ok(DocumentFormat.HTML.contentType(), endpointPage(asked))
            : rdf(asked, queried.service(asked), syntax.get());
    return answer.with("Vary", "Accept").tagged(tag(asked, "service", syntax.get()));
  }

  private Reply statistics(SiteRequest asked) {
    Optional<DocumentFormat> syntax = asked.syntax(DocumentFormat.RDF);
    if (syntax.isEmpty() && asked.exchange().parameter("format").isEmpty()) {
      // Whoever asks for a page only is shown Turtle, which is text.
      syntax = asked.syntax(DocumentFormat.ALL).map(html -> DocumentFormat.TURTLE);
    }
    if (syntax.isEmpty()) {
      return MessagePages.notAcceptable("void", DocumentFormat.RDF).with("Vary", "Accept");
    }
    return rdf(asked, queried.statistics(asked, counts(asked)), syntax.get())
        .with("Vary", "Accept")
        .tagged(tag(asked, "void", syntax.get()));
  }

  private synchronized TermCounts counts(SiteRequest asked) {
    if (!countedRelease.equals(asked.library().release().id())) {
      counted = Optional.of(TermCounts.of(asked.reading()));
      countedRelease = asked.library().release().id();
    }
    return counted.orElseThrow();
  }

  private static BufferedReply rdf(SiteRequest asked, List<Quad> quads, DocumentFormat syntax) {
    return BufferedReply.ok(syntax.contentType(), RdfText.write(asked.reading(), quads, syntax));
  }

  /** These texts name the host by which they were asked for. */
  private static String tag(SiteRequest asked, String what, DocumentFormat syntax) {
    int host = asked.exchange().origin().hashCode();
    return asked.tag(what + "-" + syntax.ending() + "-" + Integer.toHexString(host));
  }

  private String page(SiteRequest asked) {
    PageHead head = Documents.head(asked, "Data", "dataset");
    var view =
        new DataPage(
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

  private String endpointPage(SiteRequest asked) {
    Link top = new Link(asked.up() + ".", asked.library().title(), "");
    PageHead head = asked.head("SPARQL endpoint", "Ask your own question", endpoint, List.of(top));
    return pages.page("endpoint", head, asked.exchange().origin() + "/" + endpoint);
  }

  private List<GraphPage.File> files(SiteRequest asked) {
    var files = new ArrayList<GraphPage.File>();
    Release release = asked.library().release();
    for (DocumentFormat syntax : Downloads.offered(release.manifest().quads())) {
      for (boolean compressed : new boolean[] {true, false}) {
        Optional<Download> dump = Downloads.stated(release, Optional.empty(), syntax, compressed);
        files.add(
            new GraphPage.File(
                GraphDocuments.ALL + "." + syntax.ending() + (compressed ? ".gz" : ""),
                syntax.label(),
                dump.map(Download::size).orElse(0L),
                dump.map(Download::sha256).orElse("")));
      }
    }
    return files;
  }

  /** As {@code sha256sum --check} reads it. */
  private Reply checksums(SiteRequest asked) {
    var lines = new StringBuilder();
    for (GraphPage.File file : files(asked)) {
      if (!file.sha256().isEmpty()) {
        lines.append(file.sha256()).append("  ").append(file.href()).append('\n');
      }
    }
    return BufferedReply.ok("text/plain; charset=utf-8", lines.toString())
        .tagged(asked.tag("sums"));
  }

  private Reply robots(SiteRequest asked) {
    String text =
        """
        User-agent: *
        Disallow: /%s
        Disallow: /search
        Sitemap: %s
        """
            .formatted(endpoint, asked.canonical("sitemap.xml"));
    return BufferedReply.ok("text/plain; charset=utf-8", text);
  }
}
