package dateline.web.page;

import dateline.vocab.DL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * A name of a thing.
 *
 * @param name as written
 * @param language its tag; empty where it has none
 * @param preferred whether it is the label
 * @param sources the articles that print it, as far as its claims say
 */
record NameSpelling(String name, String language, boolean preferred, List<Link> sources) {

  static List<NameSpelling> of(PageFacts facts, Node thing) {
    Map<String, List<Link>> printed = printed(facts, thing);
    var names = new ArrayList<NameSpelling>();
    facts
        .objects(thing, RDFS.label.asNode())
        .forEach(name -> names.add(spelling(name, true, printed)));
    facts
        .objects(thing, SKOS.altLabel.asNode())
        .forEach(name -> names.add(spelling(name, false, printed)));
    List<String> known = names.stream().map(NameSpelling::name).toList();
    printed.forEach(
        (name, sources) -> {
          if (!known.contains(name)) {
            names.add(new NameSpelling(name, "", false, sources));
          }
        });
    return names;
  }

  private static NameSpelling spelling(
      Node name, boolean preferred, Map<String, List<Link>> printed) {
    String text = name.getLiteralLexicalForm();
    return new NameSpelling(
        text, name.getLiteralLanguage(), preferred, printed.getOrDefault(text, List.of()));
  }

  /** What claims call it, and where. */
  private static Map<String, List<Link>> printed(PageFacts facts, Node thing) {
    record Printed(String name, Link source) {}
    Stream<Printed> all =
        facts.subjects(DL.mentions, thing).stream()
            .flatMap(
                mention ->
                    facts.texts(mention, DL.calledAs).stream()
                        .flatMap(
                            name ->
                                facts.subjects(DL.mention, mention).stream()
                                    .flatMap(claim -> facts.objects(claim, DL.statedIn).stream())
                                    .map(
                                        article ->
                                            new Printed(name, ClaimCard.source(facts, article)))));
    var names = new LinkedHashMap<String, List<Link>>();
    all.sorted(Comparator.comparing(Printed::name).thenComparing(p -> p.source().href()))
        .distinct()
        .forEach(p -> names.computeIfAbsent(p.name(), n -> new ArrayList<>()).add(p.source()));
    return names;
  }
}
