package dateline.seed.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.UncertainDate;
import dateline.seed.time.TimeWords.Resolved;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordsTest {
  /** A Tuesday. */
  private static final UncertainDate PUBLISHED = UncertainDate.of("2024-11-12");

  @ParameterizedTest(name = "\"{1}\" in an article of {0} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-01-18         | on Thursday                                         | 2024-01-18
          2024-01-18         | On Jan. 10                                          | 2024-01-10
          2024-01-18         | January 18, 2024                                    | 2024-01-18
          2024-01-18         | January 10, 2024                                    | 2024-01-10
          2024-01-10         | today                                               | 2024-01-10
          2024-01-18         | in March last year                                  | 2023-03
          [2023-04..2024-02] | Last March                                          | 2023-03
          [2023-04..2024-02] | Last year                                           | [2022..2023]
          2023-05-29         | on Monday                                           | 2023-05-29
          2023-05-29         | Last Saturday                                       | 2023-05-27
          [2023-05..2023-06] | Last Saturday                                       | [2023-04-29..2023-06-24]
          [2023-05..2023-06] | on Monday                                           | [2023-05-01..2023-06-26]
          [2023-05..2023-06] | last year                                           | 2022
          2024-11-12         | on Monday                                           | 2024-11-11
          2024-11-12         | Later on Monday                                     | 2024-11-11
          2024-11-12         | on Sunday                                           | 2024-11-10
          2024-11-12         | on November 11, 2024                                | 2024-11-11
          2024-11-12         | In March 2023                                       | 2023-03
          2024-11-12         | In September                                        | 2024-09
          2024-11-12         | on October 7, 2023                                  | 2023-10-07
          2024-11-12         | on Oct 13, 2024                                     | 2024-10-13
          2024-11-12         | in March last year                                  | 2023-03
          2024-11-12         | on March 19, 2023                                   | 2023-03-19
          2024-11-12         | November 12, 2024                                   | 2024-11-12
          2024-11-11         | on Monday                                           | 2024-11-11
          2024-11-11         | on Sunday                                           | 2024-11-10
          2023-02-24         | February 24, 2023                                   | 2023-02-24
          2023-02-24         | Tuesday night                                       | 2023-02-21
          2023-02-24         | on Tuesday night                                    | 2023-02-21
          2023-02-24         | Thursday                                            | 2023-02-23
          2023-02-24         | On Wednesday                                        | 2023-02-22
          2023-02-24         | started on Tuesday night and ended on Thursday      | 2023-02-21/2023-02-23
          2023-02-24         | that started on Tuesday night and ended on Thursday | 2023-02-21/2023-02-23
          2023-02-24         | from Tuesday night to Thursday                      | 2023-02-21/2023-02-23
          2023-02-24         | in January 2020                                     | 2020-01
          """)
  void the_first_articles_words(UncertainDate published, String words, String date) {
    assertThat(resolve(words, published, false)).contains(date);
  }

  @ParameterizedTest(name = "\"{0}\" on Tuesday 2024-11-12 is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tuesday                  | 2024-11-12
          Wednesday                | 2024-11-06
          last Tuesday             | 2024-11-05
          last Monday              | 2024-11-11
          last Tuesday night       | 2024-11-05
          next Tuesday             | 2024-11-19
          next Monday              | 2024-11-18
          this Friday              | 2024-11-08
          this past Sunday         | 2024-11-10
          this coming Sunday       | 2024-11-17
          Sunday evening           | 2024-11-10
          early on Sunday          | 2024-11-10
          late Sunday night        | 2024-11-10
          on the night of Sunday   | 2024-11-10
          SUNDAY                   | 2024-11-10
          Sun.                     | 2024-11-10
          on Sunday,               | 2024-11-10
          “on Sunday”              | 2024-11-10
          Sunday’s                 | 2024-11-10
          last year's              | 2023
          Monday last week         | 2024-11-04
          on Sunday last week      | [2024-11-03..2024-11-10]
          Thursday of next week    | 2024-11-21
          today                    | 2024-11-12
          earlier today            | 2024-11-12
          tonight                  | 2024-11-12
          this morning             | 2024-11-12
          yesterday                | 2024-11-11
          yesterday evening        | 2024-11-11
          tomorrow                 | 2024-11-13
          the day before yesterday | 2024-11-10
          the day after tomorrow   | 2024-11-14
          last night               | [2024-11-11..2024-11-12]
          overnight                | [2024-11-11..2024-11-12]
          a day ago                | 2024-11-11
          two days ago             | 2024-11-10
          12 days ago              | 2024-10-31
          a week ago               | [2024-11-02..2024-11-10]
          last week                | [2024-11-02..2024-11-10]
          two weeks ago            | [2024-10-26..2024-11-03]
          this week                | [2024-11-09..2024-11-12]
          early this week          | [2024-11-09..2024-11-12]
          earlier this week        | [2024-11-09..2024-11-12]
          later this week          | [2024-11-12..2024-11-17]
          next week                | [2024-11-16..2024-11-24]
          last month               | 2024-10
          two months ago           | 2024-09
          this month               | 2024-11
          earlier this month       | [2024-11-01..2024-11-12]
          next month               | 2024-12
          last year                | 2023
          late last year           | 2023
          at the end of last year  | 2023
          two years ago            | 2022
          this year                | 2024
          earlier this year        | [2024-01-01..2024-11-12]
          next year                | 2025
          November                 | 2024-11
          early November           | 2024-11
          mid-October              | 2024-10
          in Sept.                 | 2024-09
          December                 | 2023-12
          last March               | 2024-03
          last November            | 2023-11
          this March               | 2024-03
          next March               | 2025-03
          March this year          | 2024-03
          November of last year    | 2023-11
          last year in March       | 2023-03
          Nov 12                   | 2024-11-12
          Nov 13                   | 2023-11-13
          10 January               | 2024-01-10
          the 10th of January      | 2024-01-10
          January 10th             | 2024-01-10
          on 10 Jan 2020           | 2020-01-10
          Friday, Jan. 10, 2020    | 2020-01-10
          Friday, 10 January 2020  | 2020-01-10
          Sunday, Nov. 10          | 2024-11-10
          March 19 last year       | 2023-03-19
          Feb. 29                  | 2024-02-29
          the 10th                 | 2024-11-10
          Sunday the 10th          | 2024-11-10
          on the 31st              | 2024-10-31
          2024-11-10               | 2024-11-10
          on 2024-11-10            | 2024-11-10
          2022                     | 2022
          in 2022                  | 2022
          in the 1990s             | 199X
          in the spring of 2023    | 2023-21
          Nov. 10-12               | 2024-11-10/2024-11-12
          November 10–12, 2023     | 2023-11-10/2023-11-12
          from 10 to 12 November   | 2024-11-10/2024-11-12
          Dec. 28 to Jan. 3        | 2023-12-28/2024-01-03
          from March to May 2023   | 2023-03/2023-05
          from 2019 until 2021     | 2019/2021
          from Thursday to Tuesday | 2024-11-07/2024-11-12
          Monday through Wednesday | 2024-11-04/2024-11-06
          from yesterday to tomorrow     | 2024-11-11/2024-11-13
          from last year to this March   | 2023/2024-03
          from last week to Monday       | 2024-11-02/2024-11-11
          between Monday and Friday      | [2024-11-04..2024-11-08]
          between Nov. 10 and 12         | [2024-11-10..2024-11-12]
          between 2019 and 2021          | [2019..2021]
          """)
  void looks_back(String words, String date) {
    assertThat(resolve(words, PUBLISHED, false)).isEqualTo(Optional.ofNullable(date));
  }

  @ParameterizedTest(name = "\"{0}\" planned on Tuesday 2024-11-12 is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tuesday                    | 2024-11-12
          on Monday                  | 2024-11-18
          this Friday                | 2024-11-15
          next Friday                | 2024-11-15
          last Friday                | 2024-11-08
          tomorrow                   | 2024-11-13
          this week                  | [2024-11-12..2024-11-17]
          next week                  | [2024-11-16..2024-11-24]
          November                   | 2024-11
          in September               | 2025-09
          Jan. 10                    | 2025-01-10
          Nov. 12                    | 2024-11-12
          Feb. 29                    | 2028-02-29
          the 10th                   | 2024-12-10
          March 19, 2025             | 2025-03-19
          next year                  | 2025
          later this year            | [2024-11-12..2024-12-31]
          Nov. 20-22                 | 2024-11-20/2024-11-22
          from Thursday to Saturday  | 2024-11-14/2024-11-16
          from Saturday to Thursday  | 2024-11-16/2024-11-21
          December 28 to January 3   | 2024-12-28/2025-01-03
          """)
  void looks_forward_for_what_is_planned(String words, String date) {
    assertThat(resolve(words, PUBLISHED, true)).contains(date);
  }

  @ParameterizedTest(name = "\"{0}\" is left to the curator")
  @ValueSource(
      strings = {
        "",
        " ",
        "recently",
        "since Monday",
        "until Friday",
        "by Monday",
        "before Sunday",
        "after the war",
        "on Sunday and Monday",
        "Sunday or Monday",
        "two days earlier",
        "two days later",
        "two days",
        "a few days ago",
        "last weekend",
        "11/12/2024",
        "32 January",
        "January 0",
        "Feb 30",
        "Feb. 29, 2023",
        "from Monday",
        "Monday, Nov. 10",
        "Sunday 2024",
        "Monday, Jan. 10, 2020",
        "the 32nd",
        "night",
        "from 2021 to 2019",
        "ago",
        "on",
        "الأحد",
        "not on Sunday",
        "1,000 days ago",
        "999999999999 days ago",
        "Sunday\u0000",
        "12:29",
        "Monday to Tuesday to Friday",
      })
  void leaves_to_the_curator_what_it_does_not_understand(String words) {
    assertThat(resolve(words, PUBLISHED, false)).isEmpty();
  }

  @ParameterizedTest(name = "\"{1}\" in an article of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-11-12 | on Sunday          | Sunday on or before the publication, 2024-11-12
          2024-11-12 | last Saturday      | Saturday before the publication, 2024-11-12
          2024-11-12 | yesterday          | the day before the publication, 2024-11-12
          2024-11-12 | two days ago       | 2 days before the publication, 2024-11-12
          2024-11-12 | last week          | the week before that of the publication, 2024-11-12
          2024-11-12 | in September       | September in or before the month of the publication, 2024-11-12
          2024-11-12 | last March         | March before the month of the publication, 2024-11-12
          2024-11-12 | in March last year | March of the year before that of the publication, 2024-11-12
          2024-11-12 | Jan. 10            | 10 January on or before the publication, 2024-11-12
          2024-11-12 | March 19, 2023     | the date as printed
          2024-11-12 | from 2019 to 2021  | the date as printed
          2023-02-24 | from Tuesday night to Thursday | from Tuesday on or before the end to Thursday on or before the publication, 2023-02-24
          [2023-04..2024-02] | Last March | March before the month of the publication, [2023-04..2024-02]
          """)
  void says_how_it_was_worked_out(UncertainDate published, String words, String rule) {
    assertThat(TimeWords.resolve(words, published, false).map(Resolved::rule)).contains(rule);
  }

  @ParameterizedTest(name = "\"{1}\" in an article of {0} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-11            | on Sunday          | [2024-10-27..2024-11-24]
          [2024-11-12..2024-11-13] | on Sunday    | 2024-11-10
          2024-11            | March 19, 2023     | 2023-03-19
          2024-11            | in March last year | 2023-03
          [2024-12..2025-01] | in March last year | [2023-03..2024-03]
          2024               | Sunday, Nov. 10    |
          2024-11-12?        | on Sunday          | 2024-11-10?
          2024-11~           | in March last year | 2023-03~
          2024-11-12?        | March 19, 2023     | 2023-03-19
          2024-11-12%        | last week          | [2024-11-02..2024-11-10]
          2024-11-12?        | from Sunday to Monday | 2024-11-10/2024-11-11
          [2023-04..]        | last year          | [2022..]
          [..2024-02]        | last year          | [..2023]
          [..2024-02]        | in 2019            | 2019
          XXXX               | last year          |
          XXXX               | March 19, 2023     | 2023-03-19
          Y170000            | yesterday          |
          2023-02            | from Tuesday to Thursday | [2023-01-24..2023-02-23]
          """)
  void an_uncertain_publication_gives_an_uncertain_date(
      UncertainDate published, String words, String date) {
    assertThat(resolve(words, published, false)).isEqualTo(Optional.ofNullable(date));
  }

  @ParameterizedTest(name = "{0} agrees with \"{1}\": {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-11-10            | on Sunday     | true
          2024-11-11            | on Sunday     | false
          2024-11               | on Sunday     | false
          2024-11-10?           | on Sunday     | true
          2024-11-09/2024-11-11 | on Sunday     | false
          2024-10-05            | last month    | true
          2024-10               | last month    | true
          2024-11-01            | last month    | false
          2024-11-04            | last week     | true
          2023-03-19            | in March 2023 | true
          """)
  void a_given_date_agrees_with_the_words_or_not(
      UncertainDate given, String words, boolean agrees) {
    Resolved resolved = TimeWords.resolve(words, PUBLISHED, false).orElseThrow();
    assertThat(TimeWords.agrees(given, resolved)).isEqualTo(agrees);
  }

  @Test
  void a_day_counted_from_an_uncertain_one_need_not_be_the_same_day() {
    Resolved resolved =
        TimeWords.resolve("on Sunday", UncertainDate.of("2024-11-12?"), false).orElseThrow();
    assertThat(TimeWords.agrees(UncertainDate.of("2024-11"), resolved)).isTrue();
    assertThat(TimeWords.agrees(UncertainDate.of("2024-11-10"), resolved)).isTrue();
    assertThat(TimeWords.agrees(UncertainDate.of("2024-11-11"), resolved)).isFalse();
  }

  @ParameterizedTest(name = "\"{0}\" fits 2023-02-24, a Friday: {1}")
  @CsvSource({
    "'Friday, February 24, 2023', true",
    "'February 24, 2023 - 22:49', true",
    "'Thursday, February 24, 2023', false",
    "fri 24 feb, true",
    "Friday (Thursday in Tehran), false",
    "'', true",
  })
  void a_weekday_beside_a_date_can_be_checked(String words, boolean fits) {
    assertThat(TimeWords.weekdayFits(words, LocalDate.of(2023, 2, 24))).isEqualTo(fits);
  }

  @Test
  void the_default_locale_makes_no_difference() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"tr", "ar-EG-u-nu-arab", "fa-IR", "th-TH-u-ca-buddhist"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(TimeWords.resolve("FRIDAY, 12 APRIL", UncertainDate.of("2024-05-01"), false))
            .contains(
                new Resolved(
                    UncertainDate.of("2024-04-12"),
                    "12 April on or before the publication, 2024-05-01"));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Optional<String> resolve(String words, UncertainDate published, boolean future) {
    return TimeWords.resolve(words, published, future).map(resolved -> resolved.date().edtf());
  }
}
