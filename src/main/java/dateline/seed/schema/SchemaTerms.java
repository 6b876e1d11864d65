package dateline.seed.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.model.Kind;
import dateline.seed.bind.RegistrySection;
import dateline.vocab.DL;
import dateline.vocab.EntityClass;
import dateline.vocab.Ontology;
import dateline.vocab.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The building blocks of the schemas: text, words, ids and references, each with its meaning. */
final class SchemaTerms {
  static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Ontology ontology;
  private final Map<String, Map<String, String>> labels;

  SchemaTerms(Ontology ontology, Map<String, Map<String, String>> labels) {
    this.ontology = ontology;
    this.labels = new TreeMap<>(labels);
    this.labels.values().removeIf(Map::isEmpty);
  }

  Ontology ontology() {
    return ontology;
  }

  static ObjectNode node() {
    return JSON.objectNode();
  }

  /** A mapping that has these keys and no others. */
  static ObjectNode mapping(ObjectNode properties, String... required) {
    ObjectNode mapping = node().put("type", "object");
    mapping.set("properties", properties);
    if (required.length > 0) {
      mapping.set("required", array(List.of(required)));
    }
    return mapping.put("additionalProperties", false);
  }

  /** The start of a schema file. */
  static ObjectNode file(String title, ObjectNode properties) {
    ObjectNode file = node().put("$schema", "http://json-schema.org/draft-07/schema#");
    file.put("title", title);
    return file.setAll(mapping(properties));
  }

  static ObjectNode ref(String definition) {
    return node().put("$ref", "#/definitions/" + definition);
  }

  /** One of something, or a list of them. */
  static ObjectNode oneOrMore(ObjectNode item) {
    ObjectNode list = node().put("type", "array");
    list.set("items", item);
    return anyOf(List.of(item, list));
  }

  static ObjectNode anyOf(List<ObjectNode> choices) {
    ObjectNode any = node();
    any.set("anyOf", JSON.arrayNode().addAll(choices));
    return any;
  }

  static ObjectNode text() {
    ObjectNode text = node();
    text.set("type", array(List.of("string", "number")));
    return text.put("minLength", 1);
  }

  static ObjectNode matching(String pattern) {
    return node().put("type", "string").put("pattern", "^" + pattern + "$");
  }

  static ObjectNode slug() {
    return matching(SLUG);
  }

  static ObjectNode iri() {
    return matching("https?://\\S+");
  }

  static ObjectNode flag() {
    return node().put("type", "boolean");
  }

  /** One of some words, each with its meaning. */
  static ObjectNode words(Collection<Term> terms) {
    Map<String, String> meanings = new TreeMap<>();
    terms.forEach(term -> meanings.put(term.word(), term.comment()));
    return words(meanings);
  }

  private static ObjectNode words(Map<String, String> meanings) {
    var sorted = new TreeMap<>(meanings);
    ObjectNode words = node();
    words.set("enum", array(sorted.keySet()));
    words.set("enumDescriptions", array(sorted.values()));
    return words;
  }

  /** The same schema, told what it means in the ontology's own words. */
  ObjectNode meaning(ObjectNode schema, String term) {
    Node node = NodeFactory.createURI(DL.NS + term);
    ontology.comment(node).ifPresent(comment -> schema.put("description", comment));
    return schema;
  }

  static ObjectNode described(ObjectNode schema, String description) {
    return schema.put("description", description);
  }

  /** The id of an entity of one of these kinds that the registry has. */
  ObjectNode entityId(Kind... kinds) {
    List<ObjectNode> choices = new ArrayList<>();
    List<String> paths = Arrays.stream(kinds).sorted().map(Kind::path).toList();
    for (String path : paths) {
      if (labels.containsKey(path)) {
        choices.add(ref(path + "-id"));
      }
    }
    choices.add(matching("(" + String.join("|", paths) + ")/" + SLUG));
    return anyOf(choices);
  }

  /** The id of anything: of an entity, or of a fact that may not have been built yet. */
  ObjectNode anyId() {
    ObjectNode id = entityId(Kind.values());
    id.withArray("anyOf").add(slug());
    return id;
  }

  /** The id of a fact, known or new. */
  ObjectNode factId(Kind kind) {
    return labels.containsKey(kind.path())
        ? anyOf(List.of(ref(kind.path() + "-id"), slug()))
        : slug();
  }

  /** An id, or an id with the words that the source uses. */
  ObjectNode mention(ObjectNode id) {
    ObjectNode properties = node();
    properties.set("id", id);
    properties.set("called", meaning(text(), "calledAs"));
    properties.set("as", meaning(entityId(Kind.POST), "asPost"));
    properties.set("inferred", meaning(text(), "inferred"));
    return anyOf(List.of(id.deepCopy(), mapping(properties, "id")));
  }

  /** The kinds of things that may stand where the ontology asks for a class. */
  Kind[] kinds(Node range) {
    Kind[] kinds =
        RegistrySection.ALL.stream()
            .filter(section -> fits(section, range))
            .map(RegistrySection::kind)
            .toArray(Kind[]::new);
    return kinds.length == 0 ? Kind.values() : kinds;
  }

  private boolean fits(RegistrySection section, Node range) {
    return ontology.entityClasses(section.key()).stream().anyMatch(each -> each.isA(range));
  }

  /** The types of a list of the registry. */
  ObjectNode types(RegistrySection section) {
    return words(ontology.entityClasses(section.key()).stream().map(EntityClass::term).toList());
  }

  /** Definitions of the ids of each kind, each with its label. */
  void defineIds(ObjectNode definitions) {
    labels.forEach((kind, ids) -> definitions.set(kind + "-id", words(ids)));
  }

  static ArrayNode array(Collection<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
