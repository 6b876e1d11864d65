package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Release;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an RDF export holds when it is read back by Jena's parsers. */
final class RdfExportTest {
  private final Release release = BuiltRelease.ofSeeds();

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS", "JSONLD", "RDFXML"})
  void theWholeReleaseComesBackAsItWas(Format format) {
    assertThat(quads(parse(format, Part.WHOLE), format.graphs()))
        .isEqualTo(BuiltRelease.read(release, source -> quads(source.data(), format.graphs())));
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS", "JSONLD", "RDFXML"})
  void anArticleIsItsGraph(Format format) {
    String iri = "https://dateline.example/graph/article/rudaw-2024-11-11";
    Set<Object> expected =
        BuiltRelease.read(
            release,
            source -> {
              DatasetGraph one = DatasetGraphFactory.create();
              source
                  .data()
                  .find(node(iri), Node.ANY, Node.ANY, Node.ANY)
                  .forEachRemaining(one::add);
              return quads(one, format.graphs());
            });
    assertThat(quads(parse(format, Part.article("rudaw-2024-11-11")), format.graphs()))
        .isEqualTo(expected)
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS", "JSONLD", "RDFXML"})
  void twoExportsAreEqualByteForByte(Format format) {
    assertThat(bytes(format, Part.WHOLE)).isEqualTo(bytes(format, Part.WHOLE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TURTLE", "NQUADS"})
  void whatIsSaidOfOneThingNamesItEveryTime(Format format) {
    String iri = "https://dateline.example/person/qasim-al-araji";
    assertThat(parse(format, Part.thing(iri)).stream())
        .isNotEmpty()
        .allMatch(
            quad -> quad.getSubject().equals(node(iri)) || quad.getObject().equals(node(iri)));
  }

  private DatasetGraph parse(Format format, Part part) {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes(format, part)))
        .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
        .parse(read);
    return read;
  }

  private byte[] bytes(Format format, Part part) {
    return BuiltRelease.read(
        release,
        source -> {
          var out = new ByteArrayOutputStream();
          new RdfExport(source, format, part).write(out);
          return out.toByteArray();
        });
  }

  private static Set<Object> quads(DatasetGraph data, boolean graphs) {
    Set<Object> found = new HashSet<>();
    data.find().forEachRemaining(quad -> found.add(graphs ? quad : quad.asTriple()));
    return found;
  }

  private static Node node(String iri) {
    return org.apache.jena.graph.NodeFactory.createURI(iri);
  }
}
