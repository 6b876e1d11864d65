package dateline.seed.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Edtf;
import dateline.model.UncertainDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TimeWordsLawsTest {
  private static final int RUNS = 100;

  @SuppressWarnings("UnusedVariable")
  private static final List<String> PHRASES =
      List.of(
          "on Sunday",
          "last Friday",
          "next Monday",
          "this Thursday",
          "Monday last week",
          "today",
          "yesterday",
          "tomorrow",
          "last night",
          "nine days ago",
          "last week",
          "this week",
          "next week",
          "three weeks ago",
          "last month",
          "this month",
          "next month",
          "last year",
          "this year",
          "next year",
          "earlier this month",
          "later this year",
          "in March",
          "last March",
          "this March",
          "next March",
          "March last year",
          "Feb. 29",
          "Jan. 10",
          "the 31st",
          "March 19 last year",
          "March 19, 2023",
          "in 2022",
          "Nov. 10-12",
          "from Tuesday night to Thursday",
          "between Friday and Monday",
          "from March to May");

  @ParameterizedTest(name = "\"{0}\"")
  @FieldSource("PHRASES")
  void what_a_day_of_publication_gives_lies_in_what_a_span_around_it_gives(String words) {
    Random random = new Random(words.hashCode());
    for (int run = 0; run < RUNS; run++) {
      LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
      LocalDate to = from.plusDays(random.nextInt(400));
      LocalDate day =
          from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
      boolean future = random.nextBoolean();
      UncertainDate wide = resolve(words, UncertainDate.oneOf(from, to), future);
      UncertainDate narrow = resolve(words, UncertainDate.day(day), future);
      assertThat(narrow.earliest()).isAfterOrEqualTo(wide.earliest());
      assertThat(narrow.latest()).isBeforeOrEqualTo(wide.latest());
      assertThat(Edtf.date(wide.edtf())).contains(wide);
    }
  }

  private static UncertainDate resolve(String words, UncertainDate published, boolean future) {
    return TimeWords.resolve(words, published, future).orElseThrow().date();
  }
}
