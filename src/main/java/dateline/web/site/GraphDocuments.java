package dateline.web.site;

import dateline.dump.NamedGraph;
import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.http.Reply;
import dateline.web.page.GraphPage;
import dateline.web.page.Link;
import dateline.web.page.PageHead;
import dateline.web.page.PageRenderer;
import java.util.ArrayList;
import java.util.List;
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
  private final Downloads downloads;

  GraphDocuments(PageRenderer pages, Downloads downloads) {
    this.pages = pages;
    this.downloads = downloads;
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
    List<DocumentFormat> files =
        Downloads.offered(
            graph.map(NamedGraph::quads).orElse(asked.library().release().manifest().quads()));
    if (path.group(2) == null) {
      List<DocumentFormat> offered = name.equals(ALL) ? files : withPage(files);
      String id = name.substring(name.lastIndexOf('/') + 1);
      return Optional.of(Documents.chooseForGraph(asked, offered, id, name));
    }
    Optional<DocumentFormat> syntax = DocumentFormat.ofEnding(path.group(2));
    boolean page = syntax.equals(Optional.of(DocumentFormat.HTML));
    if (syntax.filter(wanted -> page || files.contains(wanted)).isEmpty()
        || (page && (graph.isEmpty() || path.group(3) != null))) {
      return Optional.of(MessagePages.notFound(asked, pages, listed(asked)));
    }
    return Optional.of(
        page
            ? page(asked, name, graph.orElseThrow())
            : downloads.reply(asked, graph, syntax.get(), path.group(3) != null));
  }

  private Reply page(SiteRequest asked, String name, NamedGraph graph) {
    PageHead head = Documents.head(asked, name.substring("graph/".length()) + " graph", name);
    var files = new ArrayList<GraphPage.File>();
    String last = name.substring(name.lastIndexOf('/') + 1);
    for (DocumentFormat syntax : Downloads.offered(graph.quads())) {
      Optional<Download> stated =
          Downloads.stated(asked.library().release(), Optional.of(graph), syntax, false);
      files.add(
          new GraphPage.File(
              last + "." + syntax.ending(),
              syntax.label(),
              stated.map(Download::size).orElse(0L),
              stated.map(Download::sha256).orElse("")));
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

  private static List<DocumentFormat> withPage(List<DocumentFormat> files) {
    return DocumentFormat.ALL.stream()
        .filter(syntax -> syntax == DocumentFormat.HTML || files.contains(syntax))
        .toList();
  }

  private static List<Link> listed(SiteRequest asked) {
    return asked.library().graphs().stream()
        .limit(20)
        .map(g -> g.iri().substring(asked.library().iris().base().length()))
        .map(path -> new Link(asked.up() + path, path, ""))
        .toList();
  }
}
