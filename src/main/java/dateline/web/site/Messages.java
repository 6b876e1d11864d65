package dateline.web.site;

import dateline.web.http.Answer;
import dateline.web.http.Syntax;
import dateline.web.page.Head;
import dateline.web.page.Link;
import dateline.web.page.MessageView;
import dateline.web.page.Pages;
import java.util.List;
import java.util.stream.Collectors;

/** Answers for those who get nothing else: what went wrong, and where to go instead. */
final class Messages {
  private Messages() {}

  /** 404, as a page for those who read pages, else as text. */
  static Answer notFound(Asked asked, Pages pages, List<Link> instead) {
    String text = "Nothing is known under the name " + asked.path() + ".";
    if (!asked.exchange().accept().choose(Syntax.ALL).equals(java.util.Optional.of(Syntax.HTML))) {
      String links = instead.stream().map(Link::text).collect(Collectors.joining("\n  "));
      return Answer.plain(404, text + (links.isEmpty() ? "" : "\nPerhaps:\n  " + links))
          .with("Vary", "Accept");
    }
    Head head = asked.head("Not found", text, "", List.of());
    var view = new MessageView(text, "Perhaps you were looking for:", instead);
    return Answer.ok(Syntax.HTML.contentType(), pages.page("message", head, view))
        .as(404)
        .with("Vary", "Accept");
  }

  /** 406 with the list of what there is. */
  static Answer notAcceptable(String name, List<Syntax> offered) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String list =
        offered.stream()
            .map(s -> "  %s.%s  %s".formatted(last, s.ending(), s.mediaType()))
            .collect(Collectors.joining("\n"));
    return Answer.plain(406, "None of what you accept is there. There is:\n" + list);
  }
}
