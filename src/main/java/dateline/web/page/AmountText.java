package dateline.web.page;

import dateline.vocab.DL;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Tells a number as its source does: {@code more than 36,000}. */
final class AmountText {
  private static final Map<String, String> COMPARATORS =
      Map.of(
          "exactly", "",
          "approximately", "about ",
          "moreThan", "more than ",
          "lessThan", "fewer than ",
          "noLessThan", "at least ",
          "noMoreThan", "at most ",
          "range", "");

  private AmountText() {}

  /** Empty where the thing has no number. */
  static String of(PageFacts facts, Node node) {
    String value = grouped(facts.text(node, DL.value));
    String unit = facts.text(node, DL.unit);
    if (value.isEmpty()) {
      String least = grouped(facts.text(node, DL.atLeast));
      String most = grouped(facts.text(node, DL.atMost));
      if (least.isEmpty() && most.isEmpty()) {
        return "";
      }
      return (least.isEmpty() ? "at most " + most : least + (most.isEmpty() ? "" : " to " + most))
          + suffix(unit);
    }
    String comparator =
        facts.object(node, DL.comparator).map(TermLabels::localName).orElse("exactly");
    return COMPARATORS.getOrDefault(comparator, comparator + " ") + value + suffix(unit);
  }

  private static String suffix(String unit) {
    return unit.isEmpty() || unit.equals("person") ? "" : " × " + unit;
  }

  private static String grouped(String number) {
    return number.matches("\\d{5,18}")
        ? String.format(java.util.Locale.ROOT, "%,d", Long.parseLong(number))
        : number;
  }
}
