package dateline.model;

import static dateline.model.EdtfHabit.habit;

import java.util.List;
import java.util.stream.Stream;

/** The habits of writing dates that are known, in the order in which they are tried. */
final class EdtfHabits {
  static final List<EdtfHabit> ALL =
      List.of(
          habit(
              "(?s).*",
              "is not written in plain digits and hyphens without spaces",
              EdtfRewriting::plain),
          habit(
              "[-0-9XYTZUxytzu?~%+:,./\\[\\]]+",
              "has letters that EDTF does not: X stands for any digit, Y before a long year,"
                  + " T before a time of day",
              EdtfRewriting::capital),
          habit(
              "(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})([?~%]?)",
              "is not written with four, two and two digits and hyphens between them",
              match -> EdtfRewriting.numbers(match, 1, 2, 3)),
          habit(
              "(\\d{4})[-/. ](\\d{1,2})([?~%]?)",
              "is not written with four and two digits and a hyphen between them",
              match -> EdtfRewriting.numbers(match, 1, 2)),
          habit(
              "(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})([?~%]?)",
              "does not start with the year", "$3-$2-$1$4", "$3-$1-$2$4"),
          habit("(\\d{1,2})[-/. ](\\d{4})([?~%]?)", "does not start with the year", "$2-$1$3"),
          habit(
              "(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{1,2})",
              "does not have all four digits of the year",
              "20$1-$2-$3",
              "20$3-$2-$1",
              "20$3-$1-$2"),
          habit("([12]\\d{3})(\\d{2})(\\d{2})", "lacks the hyphens", "$1-$2-$3"),
          habit("([12]\\d{3})(0[1-9]|1[0-2])", "lacks the hyphen", "$1-$2"),
          habit("(1\\d|20)", "does not have all four digits of the year", "20$1", "$1XX"),
          habit("(\\d{2})", "does not have all four digits of the year", "20$1", "19$1"),
          habit("(\\d{3})", "does not have all four digits of the year", "0$1"),
          habit("(\\d{2})00s", "is not how EDTF writes a century or decade", "$10X", "$1XX"),
          habit("(\\d{3})0s", "is not how EDTF writes a decade", "$1X"),
          habit(
              "(-?\\d{5,})", "has more than four digits and lacks the prefix of such years", "Y$1"),
          habit(
              "Y(-?)0*(\\d{4})([?~%]?)",
              "has the prefix of years with more than four digits", "$1$2$3"),
          habit("Y(-?)0+([1-9]\\d{4,}[?~%]?)", "has more digits than the year needs", "Y$1$2"),
          habit("(.+)/(?i:open|now|present|today|ongoing)", "has words in it", "$1/.."),
          habit("(?i:open)/(.+)", "has words in it", "../$1"),
          habit("(.+)/(?i:unknown|null|none|\\?)", "has no date at its end", "$1/"),
          habit("(?i:unknown|null|none|\\?)/(.+)", "has no date at its start", "/$1"),
          habit(
              "(.+) (?:-|to|until) (.+)", "is not how EDTF writes two dates", "[$1..$2]", "$1/$2"),
          habit("([^\\[\\]/]+)\\.\\.", "lacks the brackets", "[$1..]", "$1/.."),
          habit("\\.\\.([^\\[\\]/]+)", "lacks the brackets", "[..$1]", "../$1"),
          habit("([^\\[\\]/]+)\\.\\.([^\\[\\]/]+)", "lacks the brackets", "[$1..$2]", "$1/$2"),
          habit(
              "\\[([^/]+)/([^/]+)\\]",
              "mixes one day out of several and a duration",
              "[$1..$2]",
              "$1/$2"),
          habit("\\{(.*)\\}", "means all of its dates at once, and a fact has one", "[$1]"),
          habit("(\\d{4})-?W(\\d{2})", "counts in weeks", EdtfRewriting::week),
          habit("(\\d{4})-?W(\\d{2})-?([1-7])", "counts in weeks", EdtfRewriting::dayOfWeek),
          habit("(\\d{4})-?(\\d{3})", "counts the days of the year", EdtfRewriting::dayOfYear),
          habit(
              "(\\d{4})-(3[3-9]|4[01])",
              "names a part of the year by its number", EdtfRewriting::partOfYear),
          habit("(\\d{4})-?[qQ]([1-4])", "names a quarter", EdtfRewriting::quarter),
          habit(
              "[-\\dXY?~%]*[?~%][-\\dXY?~%]*",
              "does not have its one qualifier at the end", EdtfRewriting::qualifiedAsAWhole),
          habit("(?i:circa|ca|c|about|around|approx)\\.? ?(.+)", "has words in it", "$1~"),
          habit(
              "(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}[^/]*)",
              "lacks the T before the time of day", "$1T$2", "$1"),
          habit(
              "(\\d{4}-\\d{2}-\\d{2})[T ][^/]*",
              "has a time of day that EDTF does not write so", "$1"),
          habit(
              "(?=.*T).*/.*",
              "has a time of day, which a duration cannot have",
              match -> Stream.of(match.group().replaceAll("T[\\d:]+(Z|[+-][\\d:]+)?", ""))),
          habit(
              "(\\d{4}-\\d{2}-\\d{2})(?:Z|[+-]\\d{2}:\\d{2})",
              "has a time zone without a time of day", "$1"),
          habit(
              "(?=.*X)[\\dX]{4}(-[\\dX]{2}){0,2}",
              "leaves open digits that others follow", EdtfRewriting::openDigits),
          habit(
              "(?i)([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})",
              "has words in it", match -> EdtfRewriting.named(match, 3, 1, 2)),
          habit(
              "(?i)(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\\.?,? (\\d{4})",
              "has words in it", match -> EdtfRewriting.named(match, 3, 2, 1)),
          habit(
              "(?i)([a-z]{3,9})\\.?,? (\\d{4})",
              "has words in it", match -> EdtfRewriting.named(match, 2, 1)));

  private EdtfHabits() {}
}
