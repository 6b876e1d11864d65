package dateline.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.UncertainDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {
  @ParameterizedTest(name = "\"{1}\" in a paper of {0} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-01-18            | on Thursday                                         | 2024-01-18
          2024-01-18            | On Jan. 10                                          | 2024-01-10
          2024-01-18            | January 18, 2024                                    | 2024-01-18
          2024-01-18            | January 10, 2024                                    | 2024-01-10
          2024-01-18            | in March last year                                  | 2023-03
          [2023-04..2024-02]    | Last March                                          | 2023-03
          [2023-04..2024-02]    | last year                                           | [2022..2023]
          2023-05-29            | on Monday                                           | 2023-05-29
          2023-05-29            | Last Saturday                                       | 2023-05-27
          [2023-05..2023-06]    | Last Saturday                                       | [2023-04-29..2023-06-24]
          2024-11-12            | on Monday                                           | 2024-11-11
          2024-11-12            | Later on Monday                                     | 2024-11-11
          2024-11-12            | on Sunday                                           | 2024-11-10
          2024-11-12            | on November 11, 2024                                | 2024-11-11
          2024-11-12            | In March 2023                                       | 2023-03
          2024-11-12            | In September                                        | 2024-09
          2024-11-12            | on October 7, 2023                                  | 2023-10-07
          2024-11-12            | on Oct 13, 2024                                     | 2024-10-13
          2024-11-12            | in March last year                                  | 2023-03
          2024-11-12            | on March 19, 2023                                   | 2023-03-19
          2024-11-12            | November 12, 2024                                   | 2024-11-12
          2023-02-24            | February 24, 2023                                   | 2023-02-24
          2023-02-24            | Tuesday night                                       | 2023-02-21
          2023-02-24            | on Tuesday night                                    | 2023-02-21
          2023-02-24            | Thursday                                            | 2023-02-23
          2023-02-24            | On Wednesday                                        | 2023-02-22
          2023-02-24            | started on Tuesday night and ended on Thursday      | 2023-02-21/2023-02-23
          2023-02-24            | that started on Tuesday night and ended on Thursday | 2023-02-21/2023-02-23
          2023-02-24            | in January 2020                                     | 2020-01
          """)
  void the_articles_own_words(String published, String words, String date) {
    assertThat(TimeWords.resolve(words, UncertainDate.of(published), false))
        .map(resolved -> resolved.date().edtf())
        .contains(date);
  }
}
