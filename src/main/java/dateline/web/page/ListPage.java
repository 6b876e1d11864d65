package dateline.web.page;

import java.util.List;

/** All things of one kind; events as a timeline. */
public record ListPage(String intro, List<EventRow> events, List<Link> things, boolean more) {
  /** Events in order of time: first those that happened, then the others. */
  public static ListPage ofEvents(
      PageFacts facts, List<org.apache.jena.graph.Node> events, boolean more) {
    return new ListPage(
        "What happened, in order of time; nothing that is only alleged, planned or denied.",
        EventRow.of(facts, events, true),
        List.of(),
        more);
  }
}
