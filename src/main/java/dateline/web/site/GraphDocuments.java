package dateline.web.site;

import dateline.dump.NamedGraph;
import dateline.export.Part;
import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.http.FileReply;
import dateline.web.http.Reply;
import dateline.web.page.GraphPage;
import dateline.web.page.Link;
import dateline.web.page.PageHead;
import dateline.web.page.PageRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The named graphs, each whole in every syntax, and all of them together as {@code dump.nq} and so
 * on; with {@code .gz} behind, compressed.
 */
final class GraphDocuments implements SitePart {
  static final String ALL = "dump";
  private static final Pattern PATH =
      Pattern.compile("(graph/[a-z0-9/-]+|dump)(?:\\.([a-z]+)(\\.gz)?)?");

  private final PageRenderer pages;
  private final Downloads dumps;

  GraphDocuments(PageRenderer pages, Downloads dumps) {
    this.pages = pages;
    this.dumps = dumps;
  }

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    Matcher path = PATH.matcher(asked.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    String name = path.group(1);
    Optional<NamedGraph> graph = asked.library().graph(asked.library().iris().base() + name);
    if (graph.isEmpty() && !name.equals(ALL)) {
      return Optional.of(MessagePages.notFound(asked, pages, listed(asked)));
    }
    if (path.group(2) == null) {
      List<DocumentFormat> offered = name.equals(ALL) ? DocumentFormat.RDF : DocumentFormat.ALL;
      String id = name.substring(name.lastIndexOf('/') + 1);
      return Optional.of(Documents.chooseForGraph(asked, offered, id, name));
    }
    Optional<DocumentFormat> syntax = DocumentFormat.ofEnding(path.group(2));
    boolean page = syntax.equals(Optional.of(DocumentFormat.HTML));
    if (syntax.isEmpty() || (page && (graph.isEmpty() || path.group(3) != null))) {
      return Optional.of(MessagePages.notFound(asked, pages, listed(asked)));
    }
    return Optional.of(
        page
            ? page(asked, name, graph.orElseThrow())
            : file(asked, name, syntax.get(), path.group(3) != null));
  }

  /** What a graph's name or {@code dump} holds. */
  static Part part(String name) {
    return name.equals(ALL)
        ? Part.WHOLE
        : new Part(java.util.Set.of(name.substring("graph/".length())), Optional.empty());
  }

  private Reply file(SiteRequest asked, String name, DocumentFormat syntax, boolean compressed) {
    String fileName = name + "." + syntax.ending() + (compressed ? ".gz" : "");
    Download dump = dumps.get(asked.reading(), fileName, part(name), syntax, compressed);
    String type = compressed ? "application/gzip" : syntax.contentType();
    String digest = "sha-256=:" + base64(dump.sha256()) + ":";
    return new FileReply(
        dump.file(),
        0,
        dump.size(),
        type,
        dump.sha256().substring(0, 32),
        Map.of("Repr-Digest", digest));
  }

  private static String base64(String hex) {
    return java.util.Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
  }

  private Reply page(SiteRequest asked, String name, NamedGraph graph) {
    PageHead head = Documents.head(asked, name.substring("graph/".length()) + " graph", name);
    var files = new ArrayList<GraphPage.File>();
    String last = name.substring(name.lastIndexOf('/') + 1);
    for (DocumentFormat syntax : DocumentFormat.RDF) {
      String file = name + "." + syntax.ending();
      Download dump = dumps.get(asked.reading(), file, part(name), syntax, false);
      files.add(
          new GraphPage.File(
              last + "." + syntax.ending(), syntax.label(), dump.size(), dump.sha256()));
    }
    Optional<Link> about =
        name.startsWith("graph/article/")
            ? Optional.of(
                new Link(asked.up() + name.substring("graph/".length()), "the article", ""))
            : Optional.empty();
    var view = new GraphPage(graph.iri(), graph.quads(), about.stream().toList(), files);
    return Documents.finish(
            asked,
            BufferedReply.ok(DocumentFormat.HTML.contentType(), pages.page("graph", head, view)),
            DocumentFormat.ALL,
            name,
            DocumentFormat.HTML)
        .tagged(asked.tag("graph"));
  }

  private static List<Link> listed(SiteRequest asked) {
    return asked.library().graphs().stream()
        .limit(20)
        .map(g -> g.iri().substring(asked.library().iris().base().length()))
        .map(path -> new Link(asked.up() + path, path, ""))
        .toList();
  }
}
