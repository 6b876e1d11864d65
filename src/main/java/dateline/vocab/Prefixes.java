package dateline.vocab;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** The prefixes used wherever IRIs are shortened: in queries, exports, pages and messages. */
public final class Prefixes {
  private static final SortedMap<String, String> STANDARD =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("cameo", "https://w3id.org/dateline/cameo#"),
                  Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
                  Map.entry("dcterms", "http://purl.org/dc/terms/"),
                  Map.entry("dl", DL.NS),
                  Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
                  Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
                  Map.entry("oa", "http://www.w3.org/ns/oa#"),
                  Map.entry("org", "http://www.w3.org/ns/org#"),
                  Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
                  Map.entry("plover", "https://w3id.org/dateline/plover#"),
                  Map.entry("prov", "http://www.w3.org/ns/prov#"),
                  Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                  Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
                  Map.entry("schema", "https://schema.org/"),
                  Map.entry("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
                  Map.entry("sh", "http://www.w3.org/ns/shacl#"),
                  Map.entry("shape", "https://w3id.org/dateline/shapes#"),
                  Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
                  Map.entry("text", "http://jena.apache.org/text#"),
                  Map.entry("time", "http://www.w3.org/2006/time#"),
                  Map.entry("void", "http://rdfs.org/ns/void#"),
                  Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"))));

  private Prefixes() {}

  /** The prefixes of the vocabularies; prefix to namespace, sorted by prefix. */
  public static SortedMap<String, String> standard() {
    return STANDARD;
  }

  /**
   * The prefixes of the vocabularies and one for each kind of thing in the data, as {@code person:}
   * for {@code {base}person/}.
   */
  public static SortedMap<String, String> of(Iris iris) {
    SortedMap<String, String> all = new TreeMap<>(STANDARD);
    Iris.KINDS.forEach(kind -> all.put(kind, iris.base() + kind + "/"));
    return Collections.unmodifiableSortedMap(all);
  }

  /** The lines that a SPARQL query or a Turtle file would begin with. */
  public static String declarations(Map<String, String> prefixes) {
    var lines = new StringBuilder();
    prefixes.forEach(
        (prefix, namespace) ->
            lines.append("PREFIX ").append(prefix).append(": <").append(namespace).append(">\n"));
    return lines.toString();
  }

  /**
   * An IRI as {@code dl:Meeting} where a standard prefix fits, in angle brackets where none does.
   */
  public static String shorten(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    String iri = node.getURI();
    return STANDARD.entrySet().stream()
        .filter(each -> iri.startsWith(each.getValue()))
        .map(each -> each.getKey() + ":" + iri.substring(each.getValue().length()))
        .filter(name -> name.matches("[a-z]+:[A-Za-z][A-Za-z0-9_-]*"))
        .findFirst()
        .orElse("<" + iri + ">");
  }
}
