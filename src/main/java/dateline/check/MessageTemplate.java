package dateline.check;

import dateline.vocab.Iris;
import dateline.vocab.Prefixes;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.impl.Util;

/** Fills the placeholders of messages: {@code {focus}}, {@code {value}} or any other name. */
final class MessageTemplate {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)\\}");

  private final Iris iris;

  MessageTemplate(Iris iris) {
    this.iris = iris;
  }

  /**
   * A message with every placeholder filled.
   *
   * @param values gives the node for a placeholder's name
   */
  String fill(String message, Function<String, Optional<Node>> values) {
    return PLACEHOLDER
        .matcher(message)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    values.apply(found.group(1)).map(this::shown).orElse("(none)")));
  }

  /** A node for people: {@code event/river-talks}, {@code dl:planned}, or the text of a literal. */
  String shown(Node node) {
    if (node.isLiteral()) {
      String text = node.getLiteralLexicalForm();
      return Util.isSimpleString(node) || Util.isLangString(node) ? "\"" + text + "\"" : text;
    }
    return iris.kindOf(node)
        .map(kind -> kind + "/" + iris.idOf(node).orElseThrow())
        .orElseGet(() -> Prefixes.shorten(node));
  }
}
