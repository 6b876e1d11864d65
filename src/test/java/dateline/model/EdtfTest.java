package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Edtf.Malformed;
import dateline.model.Edtf.Parsed;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
  @ParameterizedTest(name = "{0} is a {1} from {2} to {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-11-10                | DAY      | 2024-11-10 | 2024-11-10
          2024-02-29                | DAY      | 2024-02-29 | 2024-02-29
          2024-11                   | MONTH    | 2024-11-01 | 2024-11-30
          2024-02                   | MONTH    | 2024-02-01 | 2024-02-29
          2024                      | YEAR     | 2024-01-01 | 2024-12-31
          0000                      | YEAR     | 0000-01-01 | 0000-12-31
          0033-04-03                | DAY      | 0033-04-03 | 0033-04-03
          2024-11-10T10:20:30       | DAY      | 2024-11-10 | 2024-11-10
          2024-11-10T10:20:30Z      | DAY      | 2024-11-10 | 2024-11-10
          2024-11-10T23:20:30-04    | DAY      | 2024-11-10 | 2024-11-10
          2024-11-10T00:20:30+04:30 | DAY      | 2024-11-10 | 2024-11-10
          -1985                     | YEAR     | -1985-01-01 | -1985-12-31
          -0044-03-15               | DAY      | -0044-03-15 | -0044-03-15
          Y170000002                | YEAR     | +170000002-01-01 | +170000002-12-31
          Y-17000                   | YEAR     | -17000-01-01 | -17000-12-31
          Y12024?                   | YEAR     | +12024-01-01 | +12024-12-31
          2024?                     | YEAR     | 2024-01-01 | 2024-12-31
          2024-11~                  | MONTH    | 2024-11-01 | 2024-11-30
          2024-11-10%               | DAY      | 2024-11-10 | 2024-11-10
          201X                      | DECADE   | 2010-01-01 | 2019-12-31
          -201X                     | DECADE   | -2019-01-01 | -2010-12-31
          19XX                      | CENTURY  | 1900-01-01 | 1999-12-31
          -00XX                     | CENTURY  | -0099-01-01 | 0000-12-31
          201X?                     | DECADE   | 2010-01-01 | 2019-12-31
          2024-XX                   | YEAR     | 2024-01-01 | 2024-12-31
          2024-XX-XX                | YEAR     | 2024-01-01 | 2024-12-31
          2024-02-XX                | MONTH    | 2024-02-01 | 2024-02-29
          1964/2008                 | INTERVAL | 1964-01-01 | 2008-12-31
          2004-06/2006-08           | INTERVAL | 2004-06-01 | 2006-08-31
          2023-02-21/2023-02-23     | INTERVAL | 2023-02-21 | 2023-02-23
          2023-02-21/2023-02        | INTERVAL | 2023-02-21 | 2023-02-28
          2023-02/2023-02-10        | INTERVAL | 2023-02-01 | 2023-02-10
          2023-02-21?/2023-02-23~   | INTERVAL | 2023-02-21 | 2023-02-23
          2023-21/2024-XX           | INTERVAL | 2023-03-01 | 2024-12-31
          -0044/0014                | INTERVAL | -0044-01-01 | 0014-12-31
          Y-17000/-9000             | INTERVAL | -17000-01-01 | -9000-12-31
          [1667,1760-12]            | RANGE    | 1667-01-01 | 1760-12-31
          [1760-12,1667]            | RANGE    | 1667-01-01 | 1760-12-31
          [1667,1668,1670..1672]    | RANGE    | 1667-01-01 | 1672-12-31
          [2023-04..2024-02]        | RANGE    | 2023-04-01 | 2024-02-29
          [2024-11-10..2024-11-12]  | RANGE    | 2024-11-10 | 2024-11-12
          [2024-11-10]              | RANGE    | 2024-11-10 | 2024-11-10
          """)
  void reads_every_form(String text, Precision precision, LocalDate earliest, LocalDate latest) {
    assertThat(Edtf.parse(text))
        .isEqualTo(new Parsed(new UncertainDate(text, earliest, latest, precision)));
  }

  @ParameterizedTest(name = "{0} is open at its start: {1}, at its end: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../2024-11-10            | true  | false
          /2024-11-10              | true  | false
          2024-11/..               | false | true
          2024-11/                 | false | true
          [..1760-12-03]           | true  | false
          [1760-12..]              | false | true
          [..1984,1986]            | true  | false
          [1760-01,1760-02,1990..] | false | true
          XXXX                     | true  | true
          2024                     | false | false
          """)
  void reads_open_and_unknown_ends(String text, boolean opensAtStart, boolean opensAtEnd) {
    UncertainDate date = UncertainDate.of(text);
    assertThat(date.opensAtStart()).isEqualTo(opensAtStart);
    assertThat(date.opensAtEnd()).isEqualTo(opensAtEnd);
    assertThat(date.earliest().equals(LocalDate.MIN)).isEqualTo(opensAtStart);
    assertThat(date.latest().equals(LocalDate.MAX)).isEqualTo(opensAtEnd);
  }

  @ParameterizedTest(name = "season {0} may fall between {1} and {2}")
  @CsvSource({
    "2023-21, 2023-03-01, 2023-12-31",
    "2023-22, 2022-12-01, 2024-03-31",
    "2023-23, 2023-03-01, 2023-12-31",
    "2023-24, 2022-12-01, 2024-03-31",
    "2023-25, 2023-03-01, 2023-06-30",
    "2023-26, 2023-06-01, 2023-09-30",
    "2023-27, 2023-09-01, 2023-12-31",
    "2023-28, 2022-12-01, 2024-03-31",
    "2023-29, 2023-09-01, 2023-12-31",
    "2023-30, 2022-12-01, 2024-03-31",
    "2023-31, 2023-03-01, 2023-06-30",
    "2023-32, 2023-06-01, 2023-09-30",
    "2023-21~, 2023-03-01, 2023-12-31",
    "-0001-24, -0002-12-01, 0000-03-31",
  })
  void a_season_spans_what_it_may_mean(String text, LocalDate earliest, LocalDate latest) {
    assertThat(Edtf.parse(text))
        .isEqualTo(new Parsed(new UncertainDate(text, earliest, latest, Precision.SEASON)));
  }

  @ParameterizedTest(name = "{0}: uncertain {1}, approximate {2}")
  @CsvSource({
    "2024, false, false",
    "2024?, true, false",
    "2024~, false, true",
    "2024%, true, true",
    "2023?/2024~, true, true",
    "201X?, true, false",
  })
  void tells_qualifiers(String text, boolean uncertain, boolean approximate) {
    assertThat(UncertainDate.of(text).uncertain()).isEqualTo(uncertain);
    assertThat(UncertainDate.of(text).approximate()).isEqualTo(approximate);
  }

  @ParameterizedTest(name = "\"{0}\" gives examples, because nobody knows what was meant")
  @ValueSource(
      strings = {
        "",
        " ",
        "on Sunday",
        "/",
        "../..",
        "..",
        "[]",
        "[..]",
        "[,2024]",
        "a/b/c",
        "P3D",
        "2024-W60",
        "2023-366",
        "Foo 2024",
        "[2024..2025..2026]",
        "2024/2025/2026",
        "[2024",
        "X",
      })
  void gives_examples_where_nothing_is_known(String text) {
    Malformed malformed = (Malformed) Edtf.parse(text);
    assertThat(malformed.writings()).isEmpty();
    assertThat(malformed.mend()).startsWith("write a day as \"2024-11-10\"");
  }
}
