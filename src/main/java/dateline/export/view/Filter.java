package dateline.export.view;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What of a release a view shows. Within one of the sets any match will do; of the conditions all
 * must hold.
 *
 * @param from the first day that a fact's date may mean something of; undated facts are left out
 * @param to the last such day
 * @param classes IRIs of classes of the ontology, with all below them
 * @param persons IRIs of persons or organisations that take part
 * @param places IRIs of places, with all that lies in them
 * @param agreements IRIs of agreements that the fact is of or about
 * @param sources how many publishers must have told of it at least
 * @param unestablished whether to show what is only alleged, planned, demanded or denied
 * @param personsOnly whether a tie must be between persons
 */
public record Filter(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<String> classes,
    Set<String> persons,
    Set<String> places,
    Set<String> agreements,
    int sources,
    boolean unestablished,
    boolean personsOnly) {

  /** All that is established. */
  public static final Filter NONE =
      new Filter(
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          0,
          false,
          false);

  public Filter {
    classes = Set.copyOf(classes);
    persons = Set.copyOf(persons);
    places = Set.copyOf(places);
    agreements = Set.copyOf(agreements);
  }

  /** The same, with what is not established. */
  public Filter withUnestablished() {
    return new Filter(from, to, classes, persons, places, agreements, sources, true, personsOnly);
  }

  /** The same, of ties between persons alone. */
  public Filter withPersonsOnly() {
    return new Filter(from, to, classes, persons, places, agreements, sources, unestablished, true);
  }

  /** Whether it lets every established fact through. */
  boolean open() {
    return from.isEmpty()
        && to.isEmpty()
        && classes.isEmpty()
        && persons.isEmpty()
        && places.isEmpty()
        && agreements.isEmpty()
        && sources <= 1;
  }
}
