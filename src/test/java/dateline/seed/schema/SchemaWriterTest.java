package dateline.seed.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dateline.seed.bind.FactBinder;
import dateline.seed.bind.RegistrySection;
import dateline.vocab.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaWriterTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Ontology ONTOLOGY = Ontology.load(List.of(Path.of("ontology")));
  private static final Map<String, String> SCHEMAS = new SchemaWriter(ONTOLOGY, labels()).schemas();

  private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

  private static final String SOUND =
      """
      article:
        id: times-2030-05-07
        publisher: rudaw
        published: 2030-05-07
        dateline: { place: erbil, called: "ERBIL" }
        text: { file: t.txt, sha256: %s, characters: 2380 }
      facts:
        - event: talks
          type: Meeting
          when: { words: "on Sunday", date: 2030-05-05 }
          where: erbil
          who:
            guest: { id: qasim-al-araji, as: iraq-national-security-adviser }
            host: [abbas-araghchi]
          quote: met on Sunday
        - event: thanks
          type: Praise
          who: { speaker: qasim-al-araji }
          summary: He thanked them.
          content: [talks]
          quote: [thanked, { text: them, occurrence: 2 }]
        - quantity: guests
          counts: guests at the talks
          value: 36
          comparator: about
          quote: some 36
        - relation: part-of
          of: quds-force
          to: irgc
          quote: arm of the IRGC
        - tenure: { person: qasim-al-araji, post: iraq-national-security-adviser }
          as-of: 2030-05
          quote: adviser
      """
          .formatted("0a".repeat(32));

  static Stream<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS.resolve("articles"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyArticleOfTheSeedsPasses(Path file) throws IOException {
    assertThat(mistakes("article", YAML.readTree(file.toFile()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "registry, people.yaml",
    "registry, organisations.yaml",
    "registry, places.yaml",
    "registry, posts.yaml",
    "registry, agreements.yaml",
    "registry, topics.yaml",
    "dataset, dataset.yaml"
  })
  void everyRegistryFileOfTheSeedsPasses(String schema, String file) throws IOException {
    assertThat(mistakes(schema, YAML.readTree(SEEDS.resolve(file).toFile()))).isEmpty();
  }

  @Test
  void aSoundArticlePasses() throws IOException {
    assertThat(mistakes("article", YAML.readTree(SOUND))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: Meeting          | type: Meting",
        "guest: {               | gest: {",
        "guest: {               | visitor: {",
        "publisher: rudaw       | publisher: rudav",
        "where: erbil           | where: irbil",
        "where: erbil           | were: erbil",
        "where: erbil           | where: qasim-al-araji",
        "comparator: about      | comparator: nearly",
        "relation: part-of      | relation: partof",
        "id: qasim-al-araji     | id: qasim-al-arayi",
        "value: 36              | value: many",
        "summary: He thanked    | note: He thanked",
        "as-of: 2030-05         | since: 2030-05",
        "- event: thanks        | - relation: thanks",
        "quote: adviser         | note: adviser",
        "event: talks           | event: The talks",
        "occurrence: 2          | occurrence: second",
        "words: \"on Sunday\",  | word: \"on Sunday\",",
        "type: Praise           | type: Tour"
      })
  void aTypoFails(String right, String wrong) throws IOException {
    String typed = SOUND.replace(right, wrong);
    assertThat(typed).isNotEqualTo(SOUND);
    assertThat(mistakes("article", YAML.readTree(typed))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "people: [{ id: ann-ash, name: Ann Ash, typ: Person }]",
        "people: [{ id: ann-ash, name: Ann Ash, type: State }]",
        "people: [{ id: Ann, name: Ann Ash }]",
        "people: [{ id: ann-ash }]",
        "places: [{ id: x, name: X, at: { lat: 91, lon: 0 } }]",
        "places: [{ id: x, name: X, within: nowhere }]",
        "persons: [{ id: ann-ash, name: Ann Ash }]"
      })
  void aTypoInTheRegistryFails(String typed) throws IOException {
    assertThat(mistakes("registry", YAML.readTree(typed))).isNotEmpty();
  }

  @Test
  void theSchemasAreTheSameBytesEachTime() {
    assertThat(new SchemaWriter(ONTOLOGY, labels()).schemas()).isEqualTo(SCHEMAS);
    assertThat(SCHEMAS.values()).noneMatch(text -> text.contains("\r"));
  }

  @Test
  void everyKindOfFactHasItsKeys() {
    assertThat(FactBinder.KINDS)
        .allMatch(kind -> SCHEMAS.get("article.schema.json").contains("\"" + kind + "-fact\""));
  }

  @Test
  void idsComeWithTheirLabels() {
    assertThat(SCHEMAS.get("article.schema.json"))
        .contains("\"qasim-al-araji\"", "\"Qasim al-Araji\"");
  }

  @Test
  void anExtensionIsCompletedToo() throws IOException {
    Path extension = Path.of("src", "test", "resources", "ontology", "sound-extension");
    Ontology extended = Ontology.load(List.of(Path.of("ontology"), extension));
    var schema = schema(new SchemaWriter(extended, labels()).schemas().get("article.schema.json"));
    String sale = SOUND.replace("type: Meeting", "type: ShareDeal").replace("guest:", "buyer:");
    assertThat(schema.validate(YAML.readTree(sale))).isNotEmpty();
    assertThat(schema.validate(YAML.readTree(sale.replace("host:", "seller:")))).isNotEmpty();
    assertThat(
            schema.validate(
                YAML.readTree(sale.replace("host: [abbas-araghchi]", "seller: [xinhua]"))))
        .isEmpty();
  }

  @Test
  void anEmptyRegistryGivesASoundSchema() throws IOException {
    var schemas = new SchemaWriter(ONTOLOGY, Map.of()).schemas();
    assertThat(schema(schemas.get("article.schema.json")).validate(YAML.readTree(SOUND)))
        .isNotEmpty();
  }

  private static Set<ValidationMessage> mistakes(String name, JsonNode tree) {
    return COMPILED
        .computeIfAbsent(name, key -> schema(SCHEMAS.get(key + ".schema.json")))
        .validate(tree);
  }

  private static JsonSchema schema(String text) {
    return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(text);
  }

  /** The ids of the seeds' registry. */
  private static Map<String, Map<String, String>> labels() {
    Map<String, Map<String, String>> labels = new TreeMap<>();
    for (RegistrySection section : RegistrySection.ALL) {
      Map<String, String> ids = new TreeMap<>();
      Path file = SEEDS.resolve(section.key() + ".yaml");
      try {
        YAML.readTree(file.toFile())
            .get(section.key())
            .forEach(entity -> ids.put(entity.get("id").asText(), entity.get("name").asText()));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      labels.put(section.kind().path(), ids);
    }
    return labels;
  }
}
