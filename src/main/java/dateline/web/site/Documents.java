package dateline.web.site;

import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.http.Reply;
import dateline.web.page.Link;
import dateline.web.page.PageHead;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** What the documents on all kinds of things have in common. */
final class Documents {
  private static final String VARY = "Accept";
  private static final Set<DocumentFormat> NAMED_GRAPHS =
      Set.of(DocumentFormat.TRIG, DocumentFormat.NQUADS, DocumentFormat.JSONLD);
  private static final String HTML = "." + DocumentFormat.HTML.ending();

  private Documents() {}

  /**
   * 303 to the document that the client would take, 406 where it takes none.
   *
   * @param id last part of the path
   * @param name the whole path
   */
  static Reply choose(SiteRequest asked, List<DocumentFormat> offered, String id, String name) {
    return redirect(asked, asked.syntax(offered), offered, id, name);
  }

  /**
   * The same for a named graph. A syntax of triples is preferred for it, whatever the client's
   * preference: in TriG, N-Quads and JSON-LD its triples stand in that graph, and who looks for
   * what the document says finds the default graph empty.
   */
  static Reply chooseForGraph(
      SiteRequest asked, List<DocumentFormat> offered, String id, String name) {
    List<DocumentFormat> triples =
        offered.stream().filter(syntax -> !NAMED_GRAPHS.contains(syntax)).toList();
    boolean named = asked.exchange().parameter("format").isPresent();
    Optional<DocumentFormat> preferred = named ? Optional.empty() : asked.syntax(triples);
    return redirect(asked, preferred.or(() -> asked.syntax(offered)), offered, id, name);
  }

  private static Reply redirect(
      SiteRequest asked,
      Optional<DocumentFormat> wanted,
      List<DocumentFormat> offered,
      String id,
      String name) {
    BufferedReply answer =
        wanted
            .map(syntax -> BufferedReply.seeOther(id + "." + syntax.ending()))
            .orElseGet(() -> MessagePages.notAcceptable(name, offered));
    return answer
        .with("Vary", VARY)
        .with("Link", alternates(asked, offered, name, Optional.empty()));
  }

  /** Gives a document the links to what belongs to it. */
  static BufferedReply finish(
      SiteRequest asked,
      BufferedReply answer,
      List<DocumentFormat> offered,
      String name,
      DocumentFormat own) {
    return answer.with("Link", alternates(asked, offered, name, Optional.of(own)));
  }

  /** The head of a page that has other syntaxes beside it. */
  static PageHead head(SiteRequest asked, String title, String name) {
    return withAlternates(asked.head(title, title, name + HTML, crumbs(asked, name)), name);
  }

  /** The canonical address of a thing's page. */
  static String page(SiteRequest asked, Node thing) {
    return asked.canonical(thing.getURI().substring(asked.library().iris().base().length()) + HTML);
  }

  /** The same head with links to the other syntaxes. */
  static PageHead withAlternates(PageHead plain, String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    List<PageHead.Alternate> alternates =
        DocumentFormat.RDF.stream()
            .map(s -> new PageHead.Alternate(s.label(), s.mediaType(), last + "." + s.ending()))
            .toList();
    return new PageHead(
        plain.title(),
        plain.description(),
        plain.site(),
        plain.canonical(),
        plain.up(),
        plain.crumbs(),
        alternates,
        plain.about(),
        plain.release());
  }

  private static List<Link> crumbs(SiteRequest asked, String name) {
    Link top = new Link(asked.up() + ".", asked.library().title(), "");
    int slash = name.indexOf('/');
    if (slash < 0) {
      return List.of(top);
    }
    String kind = name.substring(0, slash);
    if (!KindNames.LISTED.containsKey(kind)) {
      return List.of(top);
    }
    return List.of(top, new Link(asked.up() + kind + "/", KindNames.title(kind), ""));
  }

  private static String alternates(
      SiteRequest asked, List<DocumentFormat> offered, String name, Optional<DocumentFormat> own) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String links =
        offered.stream()
            .filter(syntax -> !own.equals(Optional.of(syntax)))
            .map(
                s ->
                    "<%s.%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(last, s.ending(), s.mediaType()))
            .collect(Collectors.joining(", "));
    String about =
        own.isPresent()
            ? ", <%s%s>; rel=\"describes\"".formatted(asked.library().iris().base(), name)
            : "";
    String licence = asked.library().licence();
    return links + about + (licence.isEmpty() ? "" : ", <%s>; rel=\"license\"".formatted(licence));
  }
}
