package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.export.view.Filter;
import dateline.store.Release;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the two views show, and what filters leave of them; read from Cytoscape.js JSON. */
final class ViewsTest {
  private static final String BASE = "https://example.org/";

  private final Release seeds = BuiltRelease.ofSeeds();
  private final Release small = BuiltRelease.of(Exported.SMALL);

  @ParameterizedTest
  @EnumSource(View.class)
  void countsAgreeWithSparqlOnTheRelease(View view) throws IOException {
    JsonNode graph = graph(seeds, view, Filter.NONE);
    List<JsonNode> timed = view == View.EVENTS ? dated(graph, "nodes") : dated(graph, "edges");
    long weight = all(graph, "edges").mapToLong(edge -> edge.path("weight").asLong()).sum();
    assertThat(
            new Counts(
                all(graph, "nodes").count(), all(graph, "edges").count(), timed.size(), weight))
        .isEqualTo(BuiltRelease.read(seeds, source -> Counts.of(view, source.data())));
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void idsAreUniqueAndEveryEdgeHasItsNodes(View view) throws IOException {
    JsonNode graph = graph(seeds, view, Filter.NONE.withUnestablished());
    List<String> nodes = all(graph, "nodes").map(node -> node.get("id").asText()).toList();
    List<String> ids = new ArrayList<>(nodes);
    all(graph, "edges").forEach(edge -> ids.add(edge.get("id").asText()));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(all(graph, "edges"))
        .allSatisfy(
            edge ->
                assertThat(nodes)
                    .contains(edge.get("source").asText(), edge.get("target").asText()));
  }

  @Test
  void whatIsOnlyAllegedIsLeftOutUnlessAskedForAndThenMarked() throws IOException {
    assertThat(ids(graph(small, View.EVENTS, Filter.NONE))).doesNotContain("dam-attack");
    JsonNode graph = graph(small, View.EVENTS, Filter.NONE.withUnestablished());
    JsonNode attack =
        all(graph, "nodes").filter(n -> n.get("id").asText().equals("dam-attack")).findAny().get();
    assertThat(attack.get("established").asBoolean()).isFalse();
    assertThat(attack.get("modality").get(0).asText()).isEqualTo("alleged");
    assertThat(attack.get("name").asText()).startsWith("Alleged: ");
  }

  @Test
  void aMonthIsASpanThatKeepsItsPrecision() throws IOException {
    JsonNode signing =
        all(graph(small, View.EVENTS, Filter.NONE), "nodes")
            .filter(node -> node.get("id").asText().equals("treaty-signing"))
            .findAny()
            .get();
    assertThat(signing.get("earliest").asText()).isEqualTo("2029-03-01");
    assertThat(signing.get("latest").asText()).isEqualTo("2029-03-31");
    assertThat(signing.get("edtf").asText()).isEqualTo("2029-03");
    assertThat(signing.get("precision").asText()).isEqualTo("month");
  }

  @Test
  void filtersByDateClassPersonPlaceAgreementAndSources() throws IOException {
    assertThat(events(filter("2030-05-01", Set.of(), Set.of(), Set.of(), Set.of(), 0)))
        .containsExactly("river-talks");
    assertThat(events(filter("", Set.of(dl("Encounter")), Set.of(), Set.of(), Set.of(), 0)))
        .containsExactly("dinner", "river-talks");
    assertThat(events(filter("", Set.of(), Set.of("person/cy-cedar"), Set.of(), Set.of(), 0)))
        .containsExactly("dinner");
    assertThat(events(filter("", Set.of(), Set.of(), Set.of("place/port-country"), Set.of(), 0)))
        .containsExactly("dinner", "river-talks");
    assertThat(
            events(
                filter("", Set.of(), Set.of(), Set.of(), Set.of("agreement/river-treaty-2029"), 0)))
        .containsExactly("river-talks", "treaty-signing");
    assertThat(events(filter("", Set.of(), Set.of(), Set.of(), Set.of(), 2)))
        .containsExactly("river-talks");
  }

  @Test
  void aTieCountsOnlyTheEventsThatTheFilterLetsThrough() throws IOException {
    assertThat(met(Filter.NONE).get("weight").asLong()).isEqualTo(2);
    assertThat(met(Filter.NONE).get("publishers").asLong()).isEqualTo(2);
    Filter dated = filter("2030-05-01", Set.of(), Set.of(), Set.of(), Set.of(), 0);
    assertThat(met(dated).get("weight").asLong()).isEqualTo(1);
    assertThat(met(dated).get("events").get(0).asText()).isEqualTo(BASE + "event/river-talks");
  }

  @Test
  void theNetworkOfPersonsIsThatOfWhoTookPartInOneEventWithWhom() throws IOException {
    for (Release release : List.of(seeds, small)) {
      Filter persons = Filter.NONE.withPersonsOnly();
      List<String> edges =
          all(graph(release, View.TIES, persons), "edges")
              .map(edge -> edge.get("source").asText() + " " + edge.get("target").asText())
              .sorted()
              .toList();
      assertThat(edges)
          .isNotEmpty()
          .isEqualTo(BuiltRelease.read(release, source -> Counts.tookPartTogether(source.data())));
    }
  }

  @Test
  void everyLossIsTold() {
    assertThat(Exported.view(small, Format.GEXF, View.EVENTS, Filter.NONE).losses())
        .contains(
            "left out: 1 things that are not established (--unestablished shows them)",
            "widened: 1 dates less precise than a day are spans; precision and edtf tell",
            "outside of time: 1 events without a date");
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOJSON", "TIMELINE"})
  void whatShowsEventsOnlyTellsHowManyThingsAndLinksItLeavesOut(Format format) throws IOException {
    JsonNode all = graph(seeds, View.EVENTS, Filter.NONE);
    Exported exported = Exported.view(seeds, format, View.EVENTS, Filter.NONE);
    JsonNode file = new ObjectMapper().readTree(exported.bytes());
    int shown = file.get(format == Format.GEOJSON ? "features" : "events").size();
    long events =
        all(all, "nodes").filter(node -> node.get("group").asText().equals("Event")).count();
    long undated = format == Format.TIMELINE ? events - dated(all, "nodes").size() : 0;
    assertThat(shown).isPositive();
    assertThat(exported.losses())
        .contains(
            "%s, view events: %d nodes, 0 edges".formatted(format.word(), shown),
            "left out: %d things of other kinds"
                .formatted(all(all, "nodes").count() - shown - undated),
            "left out: %d links".formatted(all(all, "edges").count()));
  }

  private JsonNode met(Filter filter) throws IOException {
    return all(graph(small, View.TIES, filter), "edges")
        .filter(edge -> edge.get("kind").asText().equals("met"))
        .filter(edge -> edge.get("source").asText().equals("ann-ash"))
        .filter(edge -> edge.get("target").asText().equals("bo-birch"))
        .findAny()
        .get();
  }

  private List<String> events(Filter filter) throws IOException {
    return all(graph(small, View.EVENTS, filter), "nodes")
        .filter(node -> node.get("group").asText().equals("Event"))
        .map(node -> node.get("id").asText())
        .toList();
  }

  private static Filter filter(
      String from,
      Set<String> classes,
      Set<String> persons,
      Set<String> places,
      Set<String> agreements,
      int sources) {
    return new Filter(
        from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
        Optional.empty(),
        classes,
        based(persons),
        based(places),
        based(agreements),
        sources,
        false,
        false);
  }

  private static Set<String> based(Set<String> names) {
    return Set.copyOf(names.stream().map(name -> BASE + name).toList());
  }

  private static String dl(String name) {
    return "https://w3id.org/dateline#" + name;
  }

  private static List<String> ids(JsonNode graph) {
    return all(graph, "nodes").map(node -> node.get("id").asText()).toList();
  }

  private static List<JsonNode> dated(JsonNode graph, String of) {
    return all(graph, of)
        .filter(each -> of.equals("edges") || each.path("group").asText().equals("Event"))
        .filter(each -> each.has("earliest") || each.has("latest"))
        .toList();
  }

  private static JsonNode graph(Release release, View view, Filter filter) throws IOException {
    return new ObjectMapper()
        .readTree(Exported.view(release, Format.CYJS, view, filter).bytes())
        .get("elements");
  }

  private static Stream<JsonNode> all(JsonNode graph, String of) {
    return StreamSupport.stream(graph.get(of).spliterator(), false).map(each -> each.get("data"));
  }
}
