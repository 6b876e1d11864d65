package dateline.fuse;

import dateline.model.Amount;
import dateline.model.Canonical.Party;
import dateline.model.Modality;
import dateline.model.Ref;
import dateline.model.Registry;
import dateline.model.UncertainDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes short names for things that the curator gave none. */
final class LabelComposer {
  private static final int NAMES_SHOWN = 4;

  private final Registry registry;

  LabelComposer(Registry registry) {
    this.registry = registry;
  }

  /** "Meeting: Ann Ash, Bo Birch (Portville, 2030-05-05)". */
  String event(
      String type, List<Party> parties, Optional<UncertainDate> date, boolean withoutNames) {
    String names =
        parties.stream()
            .filter(party -> !party.role().equals("place"))
            .map(party -> registry.nameOf(party.whom()))
            .distinct()
            .limit(NAMES_SHOWN)
            .collect(Collectors.joining(", "));
    String where =
        parties.stream()
            .filter(party -> party.role().equals("place"))
            .map(party -> registry.nameOf(party.whom()))
            .collect(Collectors.joining(", "));
    String when = date.map(UncertainDate::edtf).orElse("");
    String bracket = where.isEmpty() || when.isEmpty() ? where + when : where + ", " + when;
    return type
        + (names.isEmpty() || withoutNames ? "" : ": " + names)
        + (bracket.isEmpty() ? "" : " (" + bracket + ")");
  }

  /** "Planned: …", so that nobody takes it for something that happened. */
  static String unestablished(Set<Modality> modalities, String label) {
    String word =
        modalities.stream().sorted().findFirst().map(Modality::word).orElse("not accepted");
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + ": " + label;
  }

  String tenure(Ref person, Ref post) {
    return registry.nameOf(person) + ", " + registry.nameOf(post);
  }

  String relation(Ref from, String property, Ref to) {
    return registry.nameOf(from) + " " + property.replace('-', ' ') + " " + registry.nameOf(to);
  }

  /** "Boats that took part: 300; or more than 400". */
  static String quantity(String counts, List<Amount> amounts) {
    return counts
        + ": "
        + amounts.stream().map(Amount::inWords).collect(Collectors.joining("; or "));
  }

  static String provision(Ref ref) {
    String words = ref.id().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
