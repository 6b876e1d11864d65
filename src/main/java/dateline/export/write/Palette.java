package dateline.export.write;

import dateline.export.view.Attributes;
import dateline.export.view.Column;
import dateline.export.view.Vertex;
import java.util.Map;

/** Colours that people who see no red and green tell apart too, one for each group of nodes. */
final class Palette {
  private static final Map<String, String> COLOURS =
      Map.of(
          "Event", "#e69f00",
          "Person", "#0072b2",
          "Organisation", "#56b4e9",
          "Place", "#009e73",
          "Post", "#cc79a7",
          "Agreement", "#d55e00",
          "Topic", "#8c8c8c",
          "Provision", "#f0e442",
          "Quantity", "#b8a13a");

  private static final String UNESTABLISHED = "#d9d9d9";

  private Palette() {}

  /** {@code #rrggbb}. */
  static String colour(Vertex node) {
    return isDoubtful(node.values())
        ? UNESTABLISHED
        : COLOURS.getOrDefault(node.values().text(Column.GROUP).orElse(""), UNESTABLISHED);
  }

  /** Whether it is said not to be established. */
  static boolean isDoubtful(Attributes values) {
    return values.list(Column.ESTABLISHED).contains("false");
  }

  /** One of the three parts of a colour, 0 to 255. */
  static int part(String colour, int which) {
    return Integer.parseInt(colour.substring(1 + 2 * which, 3 + 2 * which), 16);
  }
}
