package dateline.export.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.export.view.ReleaseSource;
import dateline.export.view.SubjectGrouping;
import dateline.vocab.Prefixes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * JSON-LD 1.1, one object for each named graph and one for each subject in it. Literals keep their
 * lexical form, and every array its order.
 */
public final class JsonLdWriter extends SubjectGrouping {
  private final JsonGenerator json;
  private final SortedMap<String, String> prefixes;
  private Node graph = Quad.defaultGraphNodeGenerated;

  public JsonLdWriter(OutputStream out, ReleaseSource source) {
    json = JsonWriters.lines(out);
    prefixes = Prefixes.of(source.iris());
  }

  @Override
  public void begin() throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      json.writeStringField(prefix.getKey(), prefix.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("@graph");
  }

  @Override
  public void describe(Node name, List<Triple> triples) throws IOException {
    if (!name.equals(graph)) {
      closeGraph();
      graph = name;
      json.writeStartObject();
      json.writeStringField("@id", name.getURI());
      json.writeArrayFieldStart("@graph");
    }
    json.writeStartObject();
    json.writeStringField("@id", triples.get(0).getSubject().getURI());
    for (int from = 0, to; from < triples.size(); from = to) {
      to = from + 1;
      while (to < triples.size()
          && triples.get(to).getPredicate().equals(triples.get(from).getPredicate())) {
        to++;
      }
      values(triples.subList(from, to));
    }
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    closeGraph();
    json.writeEndArray();
    json.writeEndObject();
    JsonWriters.end(json);
  }

  private void closeGraph() throws IOException {
    if (!graph.equals(Quad.defaultGraphNodeGenerated)) {
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void values(List<Triple> triples) throws IOException {
    Node predicate = triples.get(0).getPredicate();
    boolean types = predicate.equals(RDF.type.asNode());
    json.writeFieldName(types ? "@type" : shorten(predicate));
    if (triples.size() > 1) {
      json.writeStartArray();
    }
    for (Triple triple : triples) {
      if (types) {
        json.writeString(shorten(triple.getObject()));
      } else {
        value(triple.getObject());
      }
    }
    if (triples.size() > 1) {
      json.writeEndArray();
    }
  }

  private void value(Node node) throws IOException {
    if (node.isURI()) {
      json.writeStartObject();
      json.writeStringField("@id", node.getURI());
      json.writeEndObject();
    } else if (node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      json.writeString(node.getLiteralLexicalForm());
    } else {
      json.writeStartObject();
      if (node.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@type", node.getLiteralDatatypeURI());
      } else {
        json.writeStringField("@language", node.getLiteralLanguage());
      }
      json.writeStringField("@value", node.getLiteralLexicalForm());
      json.writeEndObject();
    }
  }

  private String shorten(Node term) {
    String iri = term.getURI();
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
