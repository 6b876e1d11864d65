package dateline.web.page;

import dateline.vocab.DL;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;

/**
 * What stands at the top of a thing's page.
 *
 * @param name its label
 * @param iri its IRI, to be copied
 * @param kind such as {@code person}
 * @param types its classes, the most special ones
 * @param description a sentence; empty where there is none
 * @param unnamed whether the sources do not name it
 * @param notes of the curators
 * @param inferred what curators know from elsewhere, and why
 * @param elsewhere the same thing in other data
 */
public record ThingHeading(
    String name,
    String iri,
    String kind,
    List<Link> types,
    String description,
    boolean unnamed,
    List<String> notes,
    List<String> inferred,
    List<Link> elsewhere) {

  static ThingHeading of(PageFacts facts, Node thing) {
    List<Link> types =
        Stream.concat(
                facts.types(thing).stream(),
                Stream.of(DL.unestablishedType, DL.claimedType)
                    .flatMap(property -> facts.objects(thing, property).stream()))
            .map(facts::link)
            .toList();
    return new ThingHeading(
        facts.label(thing),
        thing.getURI(),
        facts.kind(thing),
        types,
        facts.text(thing, DL.description),
        facts.text(thing, DL.unnamed).equals("true"),
        facts.texts(thing, DL.note),
        facts.texts(thing, DL.inferred),
        facts.objects(thing, OWL.sameAs.asNode()).stream()
            .map(node -> facts.link(node, elsewhere(node.toString())))
            .toList());
  }

  /** Wikidata and GeoNames by their names, others by their IRI. */
  private static String elsewhere(String iri) {
    String id = iri.replaceAll("/$", "").replaceAll(".*/", "");
    if (iri.contains("wikidata.org")) {
      return "Wikidata " + id;
    }
    return iri.contains("geonames.org") ? "GeoNames " + id : iri;
  }
}
