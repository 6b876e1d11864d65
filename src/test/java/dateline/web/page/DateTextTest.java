package dateline.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date is told as exactly as its source does, and never more. */
class DateTextTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-11-10 | 10 November 2024",
        "2023-03 | March 2023",
        "2023 | 2023",
        "2023-22 | summer 2023",
        "202X | the 2020s",
        "2023-03-XX | a day in March 2023",
        "2023-XX-XX | a day in 2023",
        "2024-11-11? | 11 November 2024 (uncertain)",
        "2023-03~ | about March 2023",
        "2023-03% | about March 2023 (uncertain)",
        "[2024-11-10,2024-11-11] | one of: 10 November 2024 or 11 November 2024",
        "[2023-02-21..2023-02-23] | some time between 21 and 23 February 2023",
        "[2023-04..2024-02] | some time between April 2023 and February 2024",
        "[..2023-03-19] | not after 19 March 2023",
        "[2023-03-19..] | not before 19 March 2023",
        "2023-03-01/2023-03-19 | 1 March 2023 to 19 March 2023",
        "2023-03/.. | since March 2023",
        "../2023-03 | until March 2023",
        "never | never"
      })
  void theWordsKeepThePrecision(String edtf, String words) {
    assertThat(DateText.of(edtf, "", "").words()).isEqualTo(words);
  }
}
