package dateline.seed.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.vocab.Ontology;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON Schemas (draft 7, which editors know best) for the files that curators write, so that
 * an editor completes keys, types, roles and ids, and marks what is wrong. The schemas know less
 * than the loader: ids of facts that are not yet built, dates and quotes are left to it.
 */
public final class SchemaWriter {
  private final SchemaTerms terms;

  /**
   * A writer for one dataset.
   *
   * @param ontology which types, roles and relations there are, and what they mean
   * @param labels for each kind of thing, as {@code person}, its ids and their labels
   */
  public SchemaWriter(Ontology ontology, Map<String, Map<String, String>> labels) {
    this.terms = new SchemaTerms(ontology, labels);
  }

  /** The text of every schema by its file name; the same input gives the same bytes. */
  public Map<String, String> schemas() {
    Map<String, String> schemas = new TreeMap<>();
    schemas.put("article.schema.json", text(new FactSchema(terms).article()));
    schemas.put("dataset.schema.json", text(new RegistrySchema(terms).dataset()));
    schemas.put("registry.schema.json", text(new RegistrySchema(terms).registry()));
    return schemas;
  }

  private static String text(ObjectNode schema) {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    printer.indentArraysWith(indenter);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
  }
}
