package dateline.seed.bind;

import dateline.model.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A section of the registry.
 *
 * @param key its key in a YAML or JSON file
 * @param single its key in a line of JSON Lines
 * @param links keys that name another entity
 */
public record RegistrySection(String key, String single, Kind kind, List<Link> links) {

  /**
   * A key that names another entity.
   *
   * @param property local name of the ontology's property
   */
  public record Link(String key, String property, Kind target) {}

  public static final List<RegistrySection> ALL =
      List.of(
          new RegistrySection("people", "person", Kind.PERSON, List.of()),
          new RegistrySection(
              "organisations",
              "organisation",
              Kind.ORGANISATION,
              List.of(
                  new Link("part-of", "partOf", Kind.ORGANISATION),
                  new Link("country", "country", Kind.PLACE),
                  new Link("based-in", "basedIn", Kind.PLACE))),
          new RegistrySection(
              "places", "place", Kind.PLACE, List.of(new Link("within", "locatedIn", Kind.PLACE))),
          new RegistrySection(
              "posts", "post", Kind.POST, List.of(new Link("of", "postOf", Kind.ORGANISATION))),
          new RegistrySection("agreements", "agreement", Kind.AGREEMENT, List.of()),
          new RegistrySection(
              "topics", "topic", Kind.TOPIC, List.of(new Link("broader", "broader", Kind.TOPIC))));

  static Optional<RegistrySection> ofKey(String key) {
    return ALL.stream().filter(section -> section.key.equals(key)).findFirst();
  }

  static Optional<RegistrySection> ofLine(String key) {
    return ALL.stream().filter(section -> section.single.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.asList(ALL.stream().map(RegistrySection::key).toArray(String[]::new));
  }
}
