package dateline.fuse;

import dateline.model.Canonical;
import dateline.model.Claim;
import dateline.model.Modality;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.StatedTime;
import dateline.model.Subject;
import dateline.model.Support.Contradiction;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells where accepted claims on one thing differ: sources may, curators should know. */
public final class Disagreements {
  private final Problems problems;
  private final Map<String, Claim> byId = new HashMap<>();

  private Disagreements(Collection<Claim> claims, Problems problems) {
    this.problems = problems;
    claims.forEach(claim -> byId.put(claim.id(), claim));
  }

  /** Tells of one thing. */
  public static void tell(Canonical thing, Collection<Claim> claims, Problems problems) {
    boolean types = thing instanceof Canonical.Event event && event.types().size() > 1;
    if (!types && thing.support().contradictions().isEmpty()) {
      return;
    }
    Disagreements disagreements = new Disagreements(claims, problems);
    thing.support().contradictions().forEach(disagreements::contradiction);
    if (thing instanceof Canonical.Event event) {
      disagreements.types(event);
    }
  }

  private void contradiction(Contradiction pair) {
    differ(
        byId.get(pair.one()),
        byId.get(pair.other()),
        "contradiction",
        pair.what(),
        "see whether one of the two was misread; if not, leave both: the graph keeps them side by"
            + " side and says that they contradict each other");
  }

  private void types(Canonical.Event event) {
    List<Claim> firsts =
        event.types().stream().flatMap(type -> firstOfType(type, event).stream()).toList();
    for (Claim other : firsts.subList(Math.min(1, firsts.size()), firsts.size())) {
      differ(
          firsts.get(0),
          other,
          "type-differs",
          "type",
          "give both the same type, or make two events of them");
    }
  }

  private Optional<Claim> firstOfType(String type, Canonical.Event event) {
    return byId.values().stream()
        .filter(claim -> !event.established() || claim.modality() == Modality.HAPPENED)
        .filter(claim -> claim.subject() instanceof Subject.Happening e && e.type().equals(type))
        .min(Comparator.comparing(Claim::origin));
  }

  private void differ(Claim one, Claim other, String rule, String what, String mend) {
    boolean inOrder = one.origin().compareTo(other.origin()) <= 0;
    Claim earlier = inOrder ? one : other;
    Claim later = inOrder ? other : one;
    problems.warning(
        later.origin(),
        rule,
        "%s is %s here, and %s at %s"
            .formatted(
                (what.equals("modality") ? "" : "the " + what + " of ")
                    + later.subject().ref().id(),
                value(what, later),
                value(what, earlier),
                earlier.origin()),
        mend);
  }

  private static String value(String what, Claim claim) {
    return switch (what) {
      case "date" -> claim.time().map(StatedTime::date).map(date -> date.edtf()).orElse("");
      case "place" ->
          Contradictions.placesOf(claim).stream().map(Ref::id).collect(Collectors.joining(", "));
      case "amount" ->
          claim.subject() instanceof Subject.Counting count ? count.amount().inWords() : "";
      case "type" -> claim.subject() instanceof Subject.Happening event ? event.type() : "";
      default -> "told as " + claim.modality().word();
    };
  }
}
