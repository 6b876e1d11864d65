package dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * A person, organisation, place, post, agreement or topic, as the registry describes it.
 *
 * @param ref its kind and id
 * @param type local name of its class in the ontology
 * @param name the preferred name
 * @param aliases other spellings and names
 * @param description one sentence; empty where there is none
 * @param links to other entities, in the order of the ontology's property names
 * @param at where it lies
 * @param unnamed whether the sources give it no name of its own
 * @param sameAs IRIs of the same thing elsewhere, checked
 * @param formerly ids it once had
 * @param distinctFrom ids of others that share a name with it
 */
public record Entity(
    Ref ref,
    String type,
    Name name,
    List<Name> aliases,
    Optional<String> description,
    List<Link> links,
    Optional<Coordinates> at,
    boolean unnamed,
    List<String> sameAs,
    List<String> formerly,
    List<String> distinctFrom,
    Remarks remarks,
    Origin origin) {

  /**
   * A link to another entity.
   *
   * @param property local name in the ontology
   */
  public record Link(String property, Ref target) {}

  /**
   * A point on the earth, WGS 84.
   *
   * @param latitude in degrees as written, -90 to 90
   * @param longitude in degrees as written, -180 to 180
   */
  public record Coordinates(String latitude, String longitude) {}

  public Entity {
    aliases = List.copyOf(aliases);
    links = List.copyOf(links);
    sameAs = List.copyOf(sameAs);
    formerly = List.copyOf(formerly);
    distinctFrom = List.copyOf(distinctFrom);
  }
}
