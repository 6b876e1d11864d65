package dateline.engine;

import dateline.store.SampleQuads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.tdb2.store.NodeId;

/** A few named graphs, densely linked, with literals that stores get wrong. */
final class OddQuads {
  static final int GRAPHS = 4;
  static final int SUBJECTS = 10;
  static final int PROPERTIES = 5;
  private static final int QUADS = 220;

  /**
   * Literals as SPARQL writes them; pairs are the same value, or differ in little. One is missing:
   * TDB2 stores 9223372036854775808, the first whole number beyond 64 bits, as a negative one.
   */
  static final List<String> TERMS = terms();

  private OddQuads() {}

  private static List<String> terms() {
    List<String> terms =
        new ArrayList<>(
            List.of(
                "1",
                "01",
                "+1",
                "-0",
                "0",
                "1.0",
                "1.00",
                "01.0",
                "1e0",
                "1.0E0",
                "2",
                "9223372036854775807",
                "92233720368547758080",
                "36028797018963968",
                "-36028797018963969",
                "123456789012345678901234567890.5",
                "true",
                "''",
                "'a'",
                "'A'",
                "'a'@en",
                "'a'@EN",
                "'a'@en-GB",
                "'a'@en-gb",
                "'a'@de-AT",
                "'b\\n\\t\"\\\\'@en",
                "'\\u00E9'",
                "'e\\u0301'",
                "'\\U0001F600'",
                "'" + "long ".repeat(40) + "'",
                "'" + "long ".repeat(40) + "!'@en"));
    typed(terms, "boolean", "1", "TRUE", "yes", "true");
    typed(terms, "integer", "1", "x", " 1", "", "0001");
    typed(terms, "int", "1", "01", "99999999999");
    typed(terms, "byte", "1", "300");
    typed(terms, "decimal", "1", "1.", ".5", "1e3");
    typed(terms, "double", "NaN", "INF", "-INF", "-0", "1", "nan", "1.0E0");
    typed(terms, "float", "NaN", "1", "1.5");
    typed(terms, "string", "a");
    typed(terms, "date", "2030-05-07", "2030-05-07Z", "2030-05-07+00:00", "2030-05-07-05:00");
    typed(terms, "date", "2030-02-31", "-0044-03-15", "12030-01-01");
    typed(terms, "dateTime", "2030-05-07T12:00:00Z", "2030-05-07T14:00:00+02:00");
    typed(terms, "dateTime", "2030-05-07T12:00:00", "2030-05-07T12:00:00.000Z");
    typed(terms, "dateTime", "2030-05-07T12:00:00.5", "2030-05-07T24:00:00", "tomorrow");
    typed(terms, "gYear", "2030", "2030Z");
    typed(terms, "duration", "P1Y", "P12M");
    terms.add("'1'^^<" + SampleQuads.BASE + "kind>");
    return List.copyOf(terms);
  }

  private static void typed(List<String> terms, String type, String... values) {
    for (String value : values) {
      terms.add("'" + value + "'^^<http://www.w3.org/2001/XMLSchema#" + type + ">");
    }
  }

  /** Each literal stands in it; the order is random. */
  static List<Quad> all() {
    Random random = new Random(2030);
    Set<Quad> quads = new LinkedHashSet<>();
    Set<List<Object>> values = new HashSet<>();
    for (String term : TERMS) {
      Node literal = NodeFactoryExtra.parseNode(term);
      add(quad(random, literal), quads, values);
      add(quad(random, literal), quads, values);
    }
    while (quads.size() < QUADS) {
      quads.add(quad(random, name(random, "s", SUBJECTS)));
    }
    // The same number in two spellings, which TDB2 takes for one.
    for (String one : List.of("7", "07")) {
      quads.add(new Quad(iri("g0"), iri("s0"), iri("p0"), NodeFactoryExtra.parseNode(one)));
    }
    // The same triple in every graph.
    for (int graph = 0; graph < GRAPHS; graph++) {
      quads.add(new Quad(iri("g" + graph), iri("s1"), iri("p1"), iri("s2")));
    }
    // A graph that speaks of itself, and a thing that is linked to itself by itself.
    quads.add(new Quad(iri("g1"), iri("g1"), iri("p2"), iri("g1")));
    quads.add(new Quad(iri("g2"), iri("p3"), iri("p3"), iri("p3")));
    List<Quad> all = new ArrayList<>(quads);
    Collections.shuffle(all, random);
    return all;
  }

  /**
   * Leaves out what TDB2 itself does not keep apart. Its ids of {@code true} and of {@code
   * "1"^^xsd:byte} count as equal where it looks for distinct rows, so that it loses one of two
   * that have subject and property in common. And {@code 1.00} has another id than {@code 1.0}, but
   * comes back as {@code 1.0}: what it joins with depends on whether rows are joined by ids.
   */
  private static void add(Quad quad, Set<Quad> quads, Set<List<Object>> values) {
    NodeId inline = NodeId.inline(quad.getObject());
    if (inline == null
        || (inline.equals(NodeId.inline(NodeId.extract(inline)))
            && values.add(List.of(quad.getSubject(), quad.getPredicate(), inline)))) {
      quads.add(quad);
    }
  }

  private static Quad quad(Random random, Node object) {
    return new Quad(
        name(random, "g", GRAPHS),
        name(random, "s", SUBJECTS),
        name(random, "p", PROPERTIES),
        object);
  }

  private static Node name(Random random, String kind, int bound) {
    return iri(kind + random.nextInt(bound));
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(SampleQuads.BASE + name);
  }
}
