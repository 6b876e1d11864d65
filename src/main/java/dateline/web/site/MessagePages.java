package dateline.web.site;

import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.page.Link;
import dateline.web.page.MessagePage;
import dateline.web.page.PageHead;
import dateline.web.page.PageRenderer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers for those who get nothing else: what went wrong, and where to go instead. */
final class MessagePages {
  private MessagePages() {}

  /** 404, as a page for those who read pages, else as text. */
  static BufferedReply notFound(SiteRequest asked, PageRenderer pages, List<Link> instead) {
    String text = "Nothing is known under the name " + asked.path() + ".";
    if (!asked
        .exchange()
        .accept()
        .choose(DocumentFormat.ALL, DocumentFormat::mediaTypes)
        .equals(Optional.of(DocumentFormat.HTML))) {
      String links = instead.stream().map(Link::text).collect(Collectors.joining("\n  "));
      return BufferedReply.plain(404, text + (links.isEmpty() ? "" : "\nPerhaps:\n  " + links))
          .with("Vary", "Accept");
    }
    PageHead head = asked.head("Not found", text, "", List.of());
    var view = new MessagePage(text, "Perhaps you were looking for:", instead);
    return BufferedReply.ok(DocumentFormat.HTML.contentType(), pages.page("message", head, view))
        .as(404)
        .with("Vary", "Accept");
  }

  /** 406 with the list of what there is. */
  static BufferedReply notAcceptable(String name, List<DocumentFormat> offered) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String list =
        offered.stream()
            .map(s -> "  %s.%s  %s".formatted(last, s.ending(), s.mediaType()))
            .collect(Collectors.joining("\n"));
    return BufferedReply.plain(406, "None of what you accept is there. There is:\n" + list);
  }
}
