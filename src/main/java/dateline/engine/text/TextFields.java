package dateline.engine.text;

import dateline.dump.GraphTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How literals stand in the text index. {@code fuseki-config.ttl} says the same for a stock Fuseki;
 * a change here changes {@link GraphTable#LAYOUT}.
 */
public final class TextFields {
  static final String SUBJECT = "uri";
  static final String GRAPH = "graph";
  static final String LANGUAGE = "lang";

  /** Holds the words of every searchable property; searched when a query names no property. */
  static final String ANY = "text";

  private static final String DL = "https://w3id.org/dateline#";
  private static final Node ALL_TEXT = NodeFactory.createURI(DL + "text");
  private static final Map<Node, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put(RDFS.label.asNode(), "label");
    FIELDS.put(SKOS.altLabel.asNode(), "altLabel");
    FIELDS.put(NodeFactory.createURI(DL + "quote"), "quote");
    FIELDS.put(NodeFactory.createURI(DL + "calledAs"), "calledAs");
    FIELDS.put(NodeFactory.createURI(DL + "summary"), "summary");
  }

  private static final Map<String, Node> PROPERTIES = new HashMap<>();

  static {
    FIELDS.forEach((property, field) -> PROPERTIES.put(field, property));
  }

  private TextFields() {}

  /** The searchable properties and their fields. */
  public static Map<Node, String> all() {
    return FIELDS;
  }

  public static Optional<String> of(Node property) {
    return Optional.ofNullable(FIELDS.get(property));
  }

  /** The field to search for a property that a query names: also {@code dl:text}, for all. */
  static Optional<String> searched(Node property) {
    return property.equals(ALL_TEXT) ? Optional.of(ANY) : of(property);
  }

  static Optional<Node> property(String field) {
    return Optional.ofNullable(PROPERTIES.get(field));
  }

  /**
   * Words as Unicode splits them, without regard to case, diacritics, the variants of Arabic and
   * Persian letters, vowel signs and digits.
   */
  static Analyzer analyzer() {
    var exact = new KeywordAnalyzer();
    return new PerFieldAnalyzerWrapper(
        new Words(), Map.of(SUBJECT, exact, GRAPH, exact, LANGUAGE, exact));
  }

  private static final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var words = new StandardTokenizer();
      return new TokenStreamComponents(words, normalize(field, words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      TokenStream arabic = new ArabicNormalizationFilter(new LowerCaseFilter(in));
      return new ASCIIFoldingFilter(new DecimalDigitFilter(new PersianNormalizationFilter(arabic)));
    }
  }
}
