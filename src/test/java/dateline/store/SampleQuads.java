package dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small graph in the shape that the build writes, made by hand. */
public final class SampleQuads {
  public static final String BASE = "https://dateline.example/";
  public static final String DL = "https://w3id.org/dateline#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel";

  private SampleQuads() {}

  public static Release publish(Releases releases, String mark) {
    return publish(releases, mark, 0);
  }

  /**
   * Publishes the sample.
   *
   * @param mark a label that tells releases apart
   * @param more how many events to add
   */
  public static Release publish(Releases releases, String mark, int more) {
    try (Staging staging = releases.stage()) {
      write(staging.quads(), mark, more);
      return staging.publish("test", Map.of("events", 1L + more));
    }
  }

  static void write(Path quads, String mark, int more) {
    file(
        quads,
        "core.nq",
        Stream.concat(core(mark), IntStream.range(0, more).boxed().flatMap(SampleQuads::event)));
    file(
        quads,
        "articles.nq",
        Stream.concat(article("a", "Araji met Araghchi"), article("b", "thanks from Mr. Araji")));
    file(
        quads,
        "ontology.nq",
        Stream.of(line("graph/ontology", DL + "Meeting", LABEL, "\"Meeting\"@en")));
  }

  private static Stream<String> core(String mark) {
    return Stream.of(
        line("graph/core", BASE + "person/qasim-al-araji", TYPE, "<" + DL + "Person>"),
        line("graph/core", BASE + "person/qasim-al-araji", LABEL, "\"Qasim al-Araji\""),
        line("graph/core", BASE + "person/qasim-al-araji", ALT_LABEL, "\"Qassim Al-A’raji\""),
        line("graph/core", BASE + "person/qasim-al-araji", ALT_LABEL, "\"قاسم الأعرجي\"@ar"),
        line("graph/core", BASE + "person/abbas-araghchi", TYPE, "<" + DL + "Person>"),
        line("graph/core", BASE + "person/abbas-araghchi", LABEL, "\"Abbas Araghchi\""),
        line("graph/core", BASE + "person/abbas-araghchi", ALT_LABEL, "\"عباس عراقچی\"@fa"),
        line("graph/core", BASE + "person/jose", LABEL, "\"José Müller\""),
        line("graph/core", BASE + "event/e1", TYPE, "<" + DL + "Meeting>"),
        line(
            "graph/core",
            BASE + "event/e1",
            DL + "participant",
            "<" + BASE + "person/qasim-al-araji>"),
        line("graph/core", BASE + "event/e1", LABEL, "\"" + mark + "\""));
  }

  private static Stream<String> event(int number) {
    String event = BASE + "event/more-" + number;
    return Stream.of(
        line("graph/core", event, TYPE, "<" + DL + "Meeting>"),
        line("graph/core", event, LABEL, "\"Meeting number " + number + "\""));
  }

  private static Stream<String> article(String id, String quote) {
    String graph = "graph/article/" + id;
    String evidence = BASE + "evidence/" + id + "--e1--1";
    return Stream.of(
        line(graph, BASE + "article/" + id, TYPE, "<" + DL + "Article>"),
        line(graph, evidence, TYPE, "<" + DL + "Evidence>"),
        line(graph, evidence, DL + "quote", "\"" + quote + "\"@en"));
  }

  private static String line(String graph, String subject, String predicate, String object) {
    return "<%s> <%s> %s <%s> .\n".formatted(subject, predicate, object, BASE + graph);
  }

  private static void file(Path quads, String name, Stream<String> lines) {
    List<String> sorted =
        lines
            .sorted(
                Comparator.comparing(SampleQuads::graph).thenComparing(Comparator.naturalOrder()))
            .toList();
    try {
      Files.writeString(quads.resolve(name), String.join("", sorted), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String graph(String line) {
    return line.substring(line.lastIndexOf('<'));
  }
}
