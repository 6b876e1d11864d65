package dateline.web.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.vocab.Prefixes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Tells programs which questions there are: as OpenAPI, and as SHACL's SPARQL executables. */
final class QuestionCatalog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  private final List<Question> questions;
  private final String endpoint;

  QuestionCatalog(List<Question> questions, String endpoint) {
    this.questions = questions;
    this.endpoint = endpoint;
  }

  /** OpenAPI 3.1. */
  String openApi(SiteRequest asked) {
    var paths = new LinkedHashMap<String, Object>();
    for (Question question : questions) {
      paths.put("/api/" + question.name(), Map.of("get", operation(question)));
    }
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        ordered(
            "title",
            asked.library().title() + ": questions",
            "version",
            asked.library().release().manifest().version()));
    document.put("servers", List.of(Map.of("url", "..")));
    document.put("paths", paths);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> operation(Question question) {
    var parameters = new ArrayList<Object>();
    for (Parameter parameter : question.parameters()) {
      parameters.add(
          ordered(
              "name", parameter.name(),
              "in", "query",
              "description", parameter.words(),
              "schema", schema(parameter)));
    }
    parameters.add(
        ordered(
            "name", "format",
            "in", "query",
            "schema", Map.of("type", "string", "enum", List.of("json", "csv", "tsv", "html"))));
    var content = new LinkedHashMap<String, Object>();
    for (TableFormat table : TableFormat.values()) {
      content.put(table.contentType().replaceAll(";.*", ""), Map.of());
    }
    return ordered(
        "operationId", question.name(),
        "summary", question.title(),
        "description", question.words(),
        "parameters", parameters,
        "responses",
            ordered(
                "200", ordered("description", "the answer", "content", content),
                "400", Map.of("description", "a value is not of its type")));
  }

  private static Map<String, Object> schema(Parameter parameter) {
    return switch (parameter.type()) {
      case "date" -> ordered("type", "string", "format", "date", "default", parameter.fallback());
      case "integer" -> ordered("type", "integer", "default", Long.valueOf(parameter.fallback()));
      default -> ordered("type", "string", "default", parameter.fallback());
    };
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** One {@code sh:SPARQLSelectExecutable} for each question, as query editors look for them. */
  List<Quad> examples(SiteRequest asked) {
    String base = asked.library().iris().base() + ".well-known/sparql-examples#";
    Node prefixes = QuadCollector.iri(base + "prefixes");
    Node target = QuadCollector.iri(asked.exchange().origin() + "/" + endpoint);
    var quads = new QuadCollector(asked.library().iris().catalogGraph());
    Prefixes.of(asked.library().iris())
        .forEach(
            (prefix, namespace) -> {
              Node declared = QuadCollector.iri(base + "prefix-" + prefix);
              quads.link(prefixes, SH + "declare", declared);
              quads.say(declared, SH + "prefix", prefix).say(declared, SH + "namespace", namespace);
            });
    for (Question question : questions) {
      Node example = QuadCollector.iri(base + question.name());
      quads.type(example, SH + "SPARQLExecutable").type(example, SH + "SPARQLSelectExecutable");
      quads.say(example, RDFS + "label", question.title());
      quads.say(example, RDFS + "comment", question.words());
      quads.say(example, SH + "select", question.with(Map.of(), asked.library().iris()));
      quads.link(example, SH + "prefixes", prefixes);
      quads.link(example, "https://schema.org/target", target);
    }
    return quads.sorted();
  }
}
