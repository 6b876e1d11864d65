package dateline.seed.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.model.Kind;
import dateline.seed.bind.RegistrySection;
import dateline.vocab.DL;
import dateline.vocab.EventClass;
import dateline.vocab.Ontology;
import dateline.vocab.RelationProperty;
import dateline.vocab.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes the parts of one JSON Schema from the types that {@code keys.yaml} names; see there. */
final class SchemaMaker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TYPE =
      Pattern.compile("([^*@]+?)(\\*)?(?: @(\\w+)| -- (.+))?", Pattern.DOTALL);

  private final Ontology ontology;
  private final Map<String, Map<String, String>> labels;
  private final Map<String, Object> table;
  private final ObjectNode definitions;

  /**
   * @param labels for each kind of thing, as {@code person}, its ids and their labels
   * @param table what {@code keys.yaml} holds
   */
  SchemaMaker(
      Ontology ontology, Map<String, Map<String, String>> labels, Map<String, Object> table) {
    this.ontology = ontology;
    this.labels = labels;
    this.table = table;
    this.definitions = JSON.valueToTree(table.get("types"));
  }

  static ObjectNode node() {
    return JSON.createObjectNode();
  }

  static ObjectNode ref(String definition) {
    return node().put("$ref", "#/definitions/" + definition);
  }

  static ArrayNode array(Collection<String> texts) {
    return JSON.valueToTree(texts);
  }

  /** What the schema refers to; more comes with each part that is made. */
  ObjectNode definitions() {
    return definitions;
  }

  /** Defines the ids of each kind, each with its label. */
  void defineIds() {
    labels.forEach((kind, ids) -> definitions.set(kind + "-id", words(ids)));
  }

  /** The schema of a value in {@code keys.yaml}. */
  ObjectNode of(Object value) {
    if (value instanceof Map<?, ?> keys) {
      return mapping(keys);
    } else if (value instanceof List<?> choices) {
      return anyOf(choices.stream().map(this::of));
    }
    Matcher parts = TYPE.matcher(String.valueOf(value));
    if (!parts.matches()) {
      throw new IllegalStateException("keys.yaml has no such type: " + value);
    }
    ObjectNode type = type(List.of(parts.group(1).split(" ")));
    ObjectNode schema = parts.group(2) == null ? type : oneOrMore(type);
    if (parts.group(4) != null) {
      schema.put("description", parts.group(4));
    }
    return parts.group(3) == null ? schema : described(schema, parts.group(3));
  }

  /** The same schema, told what it means in the ontology's own words. */
  private ObjectNode described(ObjectNode schema, String term) {
    ontology
        .comment(NodeFactory.createURI(DL.NS + term))
        .ifPresent(comment -> schema.put("description", comment));
    return schema;
  }

  /** A mapping that has these keys and no others. */
  ObjectNode mapping(Map<?, ?> keys) {
    ObjectNode mapping = node().put("type", "object");
    ObjectNode properties = mapping.putObject("properties");
    List<String> required = new ArrayList<>();
    for (Map.Entry<?, ?> each : keys.entrySet()) {
      String key = String.valueOf(each.getKey());
      String name = key.replace("!", "");
      if (key.equals("@")) {
        described(mapping, String.valueOf(each.getValue()));
        continue;
      }
      properties.set(name, each.getValue() instanceof ObjectNode made ? made : of(each.getValue()));
      if (!name.equals(key)) {
        required.add(name);
      }
    }
    if (!required.isEmpty()) {
      mapping.set("required", array(required));
    }
    return mapping.put("additionalProperties", false);
  }

  private ObjectNode type(List<String> words) {
    List<String> rest = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "id" -> id(kinds(rest));
      case "any-id" -> anyId();
      case "mention" -> mention(kinds(rest));
      case "new" ->
          labels.containsKey(rest.get(0))
              ? anyOf(Stream.of(ref(rest.get(0) + "-id"), ref("slug")))
              : ref("slug");
      case "words" -> words(terms(rest.get(0)));
      case "fact-or-id" -> anyOf(Stream.of(ref("fact"), ref("path")));
      default -> ref(words.get(0));
    };
  }

  static ObjectNode oneOrMore(ObjectNode item) {
    return anyOf(Stream.of(item, node().put("type", "array").set("items", item)));
  }

  private static ObjectNode anyOf(Stream<ObjectNode> choices) {
    return node().set("anyOf", JSON.createArrayNode().addAll(choices.toList()));
  }

  private Collection<Term> terms(String list) {
    return switch (list) {
      case "event-classes" -> ontology.eventClasses().stream().map(EventClass::term).toList();
      case "relations" -> ontology.relations().stream().map(RelationProperty::term).toList();
      case "modalities" -> ontology.modalities();
      case "statuses" -> ontology.statuses();
      case "comparators" -> ontology.comparators();
      default -> throw new IllegalStateException("keys.yaml has no such list of words: " + list);
    };
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

  /** The paths of kinds, or of those that may stand where the ontology asks for a class. */
  private List<String> kinds(List<String> names) {
    if (names.size() == 1 && Character.isUpperCase(names.get(0).charAt(0))) {
      return kinds(NodeFactory.createURI(DL.NS + names.get(0)));
    }
    return names;
  }

  private List<String> kinds(Node range) {
    List<String> kinds =
        RegistrySection.ALL.stream()
            .filter(
                section ->
                    ontology.entityClasses(section.key()).stream().anyMatch(c -> c.isA(range)))
            .map(section -> section.kind().path())
            .sorted()
            .toList();
    return kinds;
  }

  /** The id of an entity of one of these kinds that the registry has, or the path of any. */
  private ObjectNode id(List<String> kinds) {
    ObjectNode path =
        node()
            .put("type", "string")
            .put("pattern", "^(" + String.join("|", kinds) + ")/[a-z0-9]+(-[a-z0-9]+)*$");
    return anyOf(
        Stream.concat(
            kinds.stream().filter(labels::containsKey).map(kind -> ref(kind + "-id")),
            Stream.of(path)));
  }

  private ObjectNode anyId() {
    return anyOf(Stream.of(id(Arrays.stream(Kind.values()).map(Kind::path).toList()), ref("slug")));
  }

  /** A mention of a thing that may stand where the ontology asks for a class. */
  ObjectNode mention(Node range) {
    return mention(kinds(range));
  }

  /** An id, or an id with the words that the source uses. */
  private ObjectNode mention(List<String> kinds) {
    String name = (kinds.isEmpty() ? "any" : String.join("-or-", kinds)) + "-mention";
    if (!definitions.has(name)) {
      ObjectNode id = kinds.isEmpty() ? anyId() : id(kinds);
      Map<Object, Object> keys = new LinkedHashMap<>(Map.of("id!", id));
      keys.putAll((Map<?, ?>) table.get("mention"));
      definitions.set(name, anyOf(Stream.of(id, mapping(keys))));
    }
    return ref(name);
  }
}
