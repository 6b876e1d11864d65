package dateline.model;

import dateline.model.Edtf.Parsed;
import dateline.model.Edtf.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Reads intervals and sets: texts of several dates. */
final class EdtfSpan {
  private static final Parsed OPEN = new Parsed(UncertainDate.oneOf(LocalDate.MIN, LocalDate.MAX));

  private static final Pattern SET_OF_PLAIN =
      Pattern.compile("\\[(" + EdtfDate.PLAIN + "|,|\\.\\.)*\\]");

  private EdtfSpan() {}

  /**
   * LoC EDTF level 0, "Time Interval", and level 1, "Extended Interval": two dots for an open end,
   * nothing for an unknown one. There is no time of day in it, and one end is known.
   */
  static Result interval(String text) {
    List<String> ends = List.of(text.split("/", -1));
    if (ends.size() != 2 || ends.stream().allMatch(EdtfSpan::isOpen)) {
      return EdtfMender.general(text);
    }
    Result start = isOpen(ends.get(0)) ? OPEN : EdtfDate.readUntimed(ends.get(0));
    Result end = isOpen(ends.get(1)) ? OPEN : EdtfDate.readUntimed(ends.get(1));
    return between(start, end, text, Precision.INTERVAL, ends.get(1) + "/" + ends.get(0));
  }

  /** LoC EDTF level 2, "Set representation", "one of", with plain years, months and days in it. */
  static Result set(String text) {
    List<String> members = List.of(text.substring(1, text.length() - 1).split(",", -1));
    LocalDate earliest = LocalDate.MAX;
    LocalDate latest = LocalDate.MIN;
    for (int i = 0; i < members.size(); i++) {
      Result member = member(text, members.get(i), i == 0, i == members.size() - 1);
      if (!(member instanceof Parsed parsed)) {
        return members.get(i).isEmpty() ? EdtfMender.general(text) : member;
      }
      UncertainDate date = parsed.date();
      earliest = date.earliest().isBefore(earliest) ? date.earliest() : earliest;
      latest = date.latest().isAfter(latest) ? date.latest() : latest;
    }
    return SET_OF_PLAIN.matcher(text).matches()
        ? new Parsed(new UncertainDate(text, earliest, latest, Precision.RANGE))
        : EdtfMender.offer(
            EdtfMender.quote(text) + ": only plain years, months and days can stand in brackets",
            "write %s",
            UncertainDate.oneOf(earliest, latest).edtf());
  }

  /** One member of a set: only the first may be open at its start, only the last at its end. */
  private static Result member(String set, String text, boolean first, boolean last) {
    List<String> ends = List.of(text.split("\\.\\.", -1));
    if (ends.size() == 1) {
      return EdtfDate.readUntimed(text);
    }
    if (ends.size() > 2 || ends.stream().allMatch(String::isEmpty)) {
      return EdtfMender.general(set);
    }
    Result start = first && ends.get(0).isEmpty() ? OPEN : EdtfDate.readUntimed(ends.get(0));
    Result end = last && ends.get(1).isEmpty() ? OPEN : EdtfDate.readUntimed(ends.get(1));
    String swapped = set.replace(text, ends.get(1) + ".." + ends.get(0));
    return between(start, end, text, Precision.RANGE, swapped);
  }

  /**
   * The span from one end to the other.
   *
   * @param swapped the whole text with the ends the other way round, for where they are reversed
   */
  private static Result between(
      Result start, Result end, String text, Precision precision, String swapped) {
    if (!(start instanceof Parsed from)) {
      return start;
    }
    if (!(end instanceof Parsed to)) {
      return end;
    }
    LocalDate earliest = from.date().earliest();
    LocalDate latest = to.date().latest();
    if (!latest.isBefore(earliest)) {
      return new Parsed(new UncertainDate(text, earliest, latest, precision));
    }
    String writing =
        Edtf.isEdtf(swapped)
            ? swapped
            : UncertainDate.oneOf(to.date().earliest(), from.date().latest()).edtf();
    return EdtfMender.offer(EdtfMender.quote(text) + " ends before it starts", "write %s", writing);
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }
}
