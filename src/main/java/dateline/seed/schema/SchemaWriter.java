package dateline.seed.schema;

import static dateline.seed.schema.SchemaMaker.array;
import static dateline.seed.schema.SchemaMaker.node;
import static dateline.seed.schema.SchemaMaker.oneOrMore;
import static dateline.seed.schema.SchemaMaker.ref;
import static dateline.seed.schema.SchemaMaker.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.seed.bind.RegistrySection;
import dateline.vocab.DL;
import dateline.vocab.EntityClass;
import dateline.vocab.EventClass;
import dateline.vocab.Ontology;
import dateline.vocab.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Writes JSON Schemas (draft 7, which editors know best) for the files that curators write, so that
 * an editor completes keys, types, roles and ids, and marks what is wrong. The keys stand in {@code
 * keys.yaml}; types, roles and relations come from the ontology, ids from the registry. The schemas
 * know less than the loader: ids of facts that are not yet built, dates and quotes are left to it.
 */
public final class SchemaWriter {
  private final Ontology ontology;
  private final Map<String, Map<String, String>> labels;
  private final Map<String, Object> table;

  /**
   * A writer for one dataset.
   *
   * @param ontology which types, roles and relations there are, and what they mean
   * @param labels for each kind of thing, as {@code person}, its ids and their labels
   */
  public SchemaWriter(Ontology ontology, Map<String, Map<String, String>> labels) {
    this.ontology = ontology;
    this.labels = new TreeMap<>(labels);
    this.labels.values().removeIf(Map::isEmpty);
    try (InputStream in = SchemaWriter.class.getResourceAsStream("/dateline/schema/keys.yaml")) {
      this.table = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of every schema by its file name; the same input gives the same bytes. */
  public Map<String, String> schemas() {
    Map<String, String> schemas = new TreeMap<>();
    schemas.put("article.schema.json", text(article()));
    schemas.put("dataset.schema.json", text(file("dataset", keys("dataset"), maker())));
    SchemaMaker registry = maker();
    schemas.put("registry.schema.json", text(file("registry", lists(registry), registry)));
    return schemas;
  }

  private SchemaMaker maker() {
    return new SchemaMaker(ontology, labels, table);
  }

  /** The keys under one key of the table. */
  private Map<Object, Object> keys(String key) {
    return new LinkedHashMap<>((Map<?, ?>) table.get(key));
  }

  private static ObjectNode file(String title, Map<Object, Object> keys, SchemaMaker maker) {
    ObjectNode file = node().put("$schema", "http://json-schema.org/draft-07/schema#");
    file.put("title", "Dateline: " + title).setAll(maker.mapping(keys));
    return file.set("definitions", maker.definitions());
  }

  /** The lists of the registry, and what they refer to. */
  private Map<Object, Object> lists(SchemaMaker maker) {
    maker.defineIds();
    Map<Object, Object> lists = new LinkedHashMap<>();
    for (RegistrySection section : RegistrySection.ALL) {
      Map<Object, Object> keys = keys("entity");
      List<EntityClass> types = ontology.entityClasses(section.key());
      keys.put(
          "type",
          words(types.stream().map(EntityClass::term).toList())
              .put("description", "Its class; the list's own if left out."));
      keys.put(
          "distinct-from",
          "id %s* -- Allows a name that both have.".formatted(section.kind().path()));
      for (RegistrySection.Link link : section.links()) {
        keys.put(link.key(), "id %s @%s".formatted(link.target().path(), link.property()));
      }
      if (table.containsKey(section.single())) {
        keys.putAll(keys(section.single()));
      }
      maker.definitions().set(section.single(), maker.mapping(keys));
      lists.put(section.key(), oneOrMore(ref(section.single())));
    }
    return lists;
  }

  private ObjectNode article() {
    SchemaMaker maker = maker();
    Map<Object, Object> keys = keys("article");
    keys.putAll(lists(maker));
    ObjectNode fact = node().put("type", "object");
    ArrayNode kinds = fact.putArray("oneOf");
    ArrayNode choices = fact.putArray("allOf");
    keys("facts")
        .forEach(
            (kind, own) -> {
              Map<Object, Object> all = new LinkedHashMap<>((Map<?, ?>) own);
              keys("common")
                  .forEach(
                      (key, type) -> {
                        if (!all.containsKey(key + "!")) all.put(key, type);
                      });
              ObjectNode schema = maker.mapping(all);
              if (kind.equals("event")) {
                ArrayNode rules = schema.putArray("allOf");
                ontology.eventClasses().forEach(type -> rules.add(byType(type, maker)));
              }
              maker.definitions().set(kind + "-fact", schema);
              ObjectNode has = node().set("required", array(List.of(kind.toString())));
              kinds.add(has);
              choices.add(node().<ObjectNode>set("if", has).set("then", ref(kind + "-fact")));
            });
    maker.definitions().set("fact", fact);
    return file("article", keys, maker);
  }

  /** What holds for the events of one class: its roles, and what only speech acts have. */
  private static ObjectNode byType(EventClass type, SchemaMaker maker) {
    ObjectNode isType = node().set("required", array(List.of("type")));
    isType.putObject("properties").putObject("type").put("const", type.word());
    Map<Object, Object> roles = new LinkedHashMap<>();
    for (Role role : type.roles()) {
      ObjectNode mention = oneOrMore(maker.mention(role.range()));
      roles.put(role.word(), mention.put("description", role.term().comment()));
    }
    ObjectNode then = node();
    ObjectNode keys = then.putObject("properties").set("who", maker.mapping(roles));
    if (type.isA(DL.Statement)) {
      then.set("required", array(List.of("summary")));
    } else {
      keys.put("content", false).put("reports", false);
    }
    return node().<ObjectNode>set("if", isType).set("then", then);
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
