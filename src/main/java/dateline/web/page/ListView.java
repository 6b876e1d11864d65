package dateline.web.page;

import java.util.List;

/** All things of one kind; events as a timeline. */
public record ListView(String intro, List<EventRow> events, List<Link> things, boolean more) {
  /** Events in order of time: first those that happened, then the others. */
  public static ListView ofEvents(
      Facts facts, List<org.apache.jena.graph.Node> events, boolean more) {
    return new ListView(
        "What happened, in order of time; nothing that is only alleged, planned or denied.",
        EventRow.of(facts, events, true),
        List.of(),
        more);
  }
}
