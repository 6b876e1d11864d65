package dateline.web.site;

import dateline.vocab.DL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The kinds of things as readers call them. */
final class KindNames {
  /** Kinds that have a list, in the order in which readers look for them. */
  static final Map<String, Node> LISTED = new LinkedHashMap<>();

  private static final Set<String> FACTS =
      Set.of("event", "tenure", "relation", "quantity", "provision");

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("person", "People"),
          Map.entry("organisation", "Organisations"),
          Map.entry("place", "Places"),
          Map.entry("post", "Posts"),
          Map.entry("agreement", "Agreements"),
          Map.entry("topic", "Topics"),
          Map.entry("event", "Events"),
          Map.entry("article", "Articles"),
          Map.entry("claim", "Claims"),
          Map.entry("tenure", "Tenures"),
          Map.entry("relation", "Relations"),
          Map.entry("quantity", "Numbers"),
          Map.entry("provision", "Provisions"),
          Map.entry("graph", "Graphs"),
          Map.entry("tie", "Ties"),
          Map.entry("mention", "Mentions"),
          Map.entry("assertion", "Assertions"),
          Map.entry("evidence", "Evidence"),
          Map.entry("selector", "Selectors"),
          Map.entry("geometry", "Geometries"));

  static {
    LISTED.put("person", DL.Person);
    LISTED.put("organisation", DL.Organisation);
    LISTED.put("agreement", DL.Agreement);
    LISTED.put("place", DL.Place);
    LISTED.put("post", DL.Post);
    LISTED.put("topic", DL.Topic);
    LISTED.put("event", DL.Event);
    LISTED.put("article", DL.Article);
    LISTED.put("claim", DL.Claim);
    LISTED.put("tenure", DL.Tenure);
    LISTED.put("relation", DL.Relation);
    LISTED.put("quantity", DL.Quantity);
    LISTED.put("provision", DL.Provision);
    LISTED.put("tie", DL.Tie);
    LISTED.put("mention", DL.Mention);
    LISTED.put("evidence", DL.Evidence);
  }

  private KindNames() {}

  /** The classes that the things of a kind may have; a fact that is not established has its own. */
  static List<Node> types(String kind) {
    return kind.equals("organisation")
        ? List.of(DL.Organisation, DL.Group)
        : FACTS.contains(kind)
            ? List.of(LISTED.get(kind), DL.Unestablished)
            : List.of(LISTED.get(kind));
  }

  static String title(String kind) {
    return TITLES.getOrDefault(kind, kind);
  }
}
