package dateline.web.site;

import dateline.web.http.Answer;
import dateline.web.http.Reply;
import dateline.web.http.Syntax;
import dateline.web.page.Head;
import dateline.web.page.Link;
import dateline.web.page.Pages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the documents on all kinds of things have in common. */
final class Documents {
  private static final String VARY = "Accept";

  private Documents() {}

  /**
   * 303 to the document that the client would take, 406 where it takes none.
   *
   * @param id last part of the path
   * @param name the whole path
   */
  static Reply choose(Asked asked, Pages pages, List<Syntax> offered, String id, String name) {
    Optional<Syntax> wanted = asked.syntax(offered);
    Answer answer =
        wanted
            .map(syntax -> Answer.seeOther(id + "." + syntax.ending()))
            .orElseGet(() -> Messages.notAcceptable(name, offered));
    return answer
        .with("Vary", VARY)
        .with("Link", alternates(asked, offered, name, Optional.empty()));
  }

  /** Gives a document the links to what belongs to it. */
  static Answer finish(Asked asked, Answer answer, List<Syntax> offered, String name, Syntax own) {
    return answer.with("Link", alternates(asked, offered, name, Optional.of(own)));
  }

  /** The head of a page that has other syntaxes beside it. */
  static Head head(Asked asked, String title, String name) {
    return withAlternates(asked.head(title, title, name, crumbs(asked, name)), name);
  }

  /** The same head with links to the other syntaxes. */
  static Head withAlternates(Head plain, String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    List<Head.Alternate> alternates =
        Syntax.RDF.stream()
            .map(s -> new Head.Alternate(s.label(), s.mediaType(), last + "." + s.ending()))
            .toList();
    return new Head(
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

  private static List<Link> crumbs(Asked asked, String name) {
    Link top = new Link(asked.up() + ".", asked.library().title(), "");
    int slash = name.indexOf('/');
    if (slash < 0) {
      return List.of(top);
    }
    String kind = name.substring(0, slash);
    if (!Kinds.LISTED.containsKey(kind)) {
      return List.of(top);
    }
    return List.of(top, new Link(asked.up() + kind + "/", Kinds.title(kind), ""));
  }

  private static String alternates(
      Asked asked, List<Syntax> offered, String name, Optional<Syntax> own) {
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
