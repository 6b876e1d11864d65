package dateline.seed.bind;

import dateline.model.Entity;
import dateline.model.Entity.Coordinates;
import dateline.model.Entity.Link;
import dateline.model.Kind;
import dateline.model.Name;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Registry;
import dateline.model.Remarks;
import dateline.seed.read.Raw;
import dateline.vocab.EntityClass;
import dateline.vocab.Ontology;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns registry records into entities. */
public final class RegistryBinder {
  private final Ontology ontology;
  private final Problems problems;
  private final List<Entity> entities = new ArrayList<>();
  private final List<PendingLink> links = new ArrayList<>();

  private final List<PendingTwin> twins = new ArrayList<>();

  private record PendingTwin(Kind kind, Raw.Text id) {}

  private record PendingLink(
      int entity, String property, Raw.Text target, RegistrySection.Link rule) {}

  public RegistryBinder(Ontology ontology, Problems problems) {
    this.ontology = ontology;
    this.problems = problems;
  }

  /** Binds one record of a section; its links wait until all entities are known. */
  public void bind(RegistrySection section, Raw record) {
    Fields.asFields(record, "each of " + section.key(), problems)
        .ifPresent(fields -> bind(section, fields));
  }

  private void bind(RegistrySection section, Fields fields) {
    Optional<Raw.Text> id = fields.requiredText("id", "write an id such as \"ann-ash\"");
    Optional<Name> name = name(fields);
    List<Name> aliases =
        fields.list("aliases").stream().flatMap(raw -> name(raw).stream()).toList();
    String type = type(section, fields);
    Optional<String> description = fields.string("description");
    Optional<Coordinates> at =
        section.kind() == Kind.PLACE ? fields.fields("at").flatMap(this::at) : Optional.empty();
    boolean unnamed = fields.flag("unnamed");
    List<String> sameAs = iris(fields.texts("same-as"));
    List<String> formerly = slugs(fields.texts("formerly"));
    List<Raw.Text> distinct = fields.texts("distinct-from");
    distinct.forEach(twin -> twins.add(new PendingTwin(section.kind(), twin)));
    Remarks remarks = new Remarks(fields.string("note"), fields.string("inferred"));
    for (RegistrySection.Link link : section.links()) {
      fields
          .text(link.key())
          .ifPresent(
              target -> links.add(new PendingLink(entities.size(), link.property(), target, link)));
    }
    fields.done();
    boolean idFits = id.isPresent() && References.isSlug(id.get(), problems);
    entities.add(
        new Entity(
            new Ref(section.kind(), idFits ? id.get().text() : ""),
            type,
            name.orElse(new Name(id.map(Raw.Text::text).orElse(""), "")),
            aliases,
            description,
            List.of(),
            at,
            unnamed,
            sameAs,
            formerly,
            distinct.stream().map(Raw.Text::text).toList(),
            remarks,
            id.map(Raw.Text::origin).orElse(fields.origin())));
  }

  /** All entities, linked; tells of ids and names that two of them share. */
  public Registry registry() {
    DuplicateEntities.tell(entities, problems);
    Registry unlinked = new Registry(named());
    References references = new References(unlinked, problems);
    List<List<Link>> found = new ArrayList<>();
    entities.forEach(entity -> found.add(new ArrayList<>()));
    for (PendingLink link : links) {
      references
          .entity(link.target, link.rule.target())
          .ifPresent(target -> found.get(link.entity).add(new Link(link.property, target.ref())));
    }
    twins.forEach(twin -> references.entity(twin.id, twin.kind));
    List<Entity> linked = new ArrayList<>();
    for (int i = 0; i < entities.size(); i++) {
      linked.add(withLinks(entities.get(i), found.get(i)));
    }
    return new Registry(linked.stream().filter(entity -> !entity.ref().id().isEmpty()).toList());
  }

  private List<Entity> named() {
    return entities.stream().filter(entity -> !entity.ref().id().isEmpty()).toList();
  }

  private static Entity withLinks(Entity e, List<Link> links) {
    return new Entity(
        e.ref(),
        e.type(),
        e.name(),
        e.aliases(),
        e.description(),
        links,
        e.at(),
        e.unnamed(),
        e.sameAs(),
        e.formerly(),
        e.distinctFrom(),
        e.remarks(),
        e.origin());
  }

  private String type(RegistrySection section, Fields fields) {
    Optional<Raw.Text> written = fields.text("type");
    String fallback = ontology.defaultClass(section.key()).orElseThrow().word();
    if (written.isEmpty()) {
      return fallback;
    }
    String type = written.get().text();
    if (ontology.entityClass(section.key(), type).isPresent()) {
      return type;
    }
    List<String> types =
        ontology.entityClasses(section.key()).stream().map(EntityClass::word).toList();
    problems.error(
        written.get().origin(),
        "unknown-type",
        "\"%s\" is not a type of %s".formatted(type, section.key()),
        ClosestWord.mend(type, types, "write " + fallback));
    return fallback;
  }

  private Optional<Name> name(Fields fields) {
    fields.require("name", "write the preferred name");
    return fields.raw("name").flatMap(this::name);
  }

  /** A plain name, or {@code { ar: … }} for one of a language. */
  private Optional<Name> name(Raw raw) {
    if (raw instanceof Raw.Mapping mapping && mapping.entries().size() == 1) {
      Raw.Entry only = mapping.entries().get(0);
      if (!only.key().text().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
        problems.error(
            only.key().origin(),
            "bad-language",
            "\"%s\" is not a language tag".formatted(only.key().text()),
            "write a BCP 47 tag such as ar, fa or ku-Latn");
        return Optional.empty();
      }
      return Fields.asText(only.value(), "a name", problems)
          .map(text -> new Name(text.text(), only.key().text()));
    }
    return Fields.asText(raw, "a name", problems).map(text -> new Name(text.text(), ""));
  }

  private Optional<Coordinates> at(Fields fields) {
    Optional<String> lat = degrees(fields.requiredText("lat", "write the latitude in degrees"), 90);
    Optional<String> lon =
        degrees(fields.requiredText("lon", "write the longitude in degrees"), 180);
    fields.done();
    return lat.flatMap(latitude -> lon.map(longitude -> new Coordinates(latitude, longitude)));
  }

  private Optional<String> degrees(Optional<Raw.Text> text, int most) {
    return text.flatMap(
        number -> {
          try {
            BigDecimal value = new BigDecimal(number.text());
            if (value.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
              return Optional.of(value.toPlainString());
            }
          } catch (NumberFormatException e) {
            // told below, like a number out of bounds
          }
          problems.error(
              number.origin(),
              "bad-coordinates",
              "\"%s\" is not a number of degrees from -%d to %d"
                  .formatted(number.text(), most, most),
              "write decimal degrees, such as 33.34");
          return Optional.empty();
        });
  }

  private List<String> iris(List<Raw.Text> texts) {
    List<String> iris = new ArrayList<>();
    for (Raw.Text text : texts) {
      if (isIri(text.text())) {
        iris.add(text.text());
      } else {
        problems.error(
            text.origin(),
            "bad-iri",
            "\"%s\" is not an absolute http IRI".formatted(text.text()),
            "write the whole address, such as http://www.wikidata.org/entity/Q796");
      }
    }
    return iris;
  }

  static boolean isIri(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<String> slugs(List<Raw.Text> texts) {
    return texts.stream()
        .filter(text -> References.isSlug(text, problems))
        .map(Raw.Text::text)
        .toList();
  }
}
