package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Edtf.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfMendTest {
  @ParameterizedTest(name = "for {0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          2023-02-30  | "2023-02-30": February 2023 has 28 days | write "2023-02-28", or "2023-02" if the day is not known
          2024-11-31  | "2024-11-31": November 2024 has 30 days | write "2024-11-30", or "2024-11" if the day is not known
          1900-02-29? | "1900-02-29?": February 1900 has 28 days | write "1900-02-28", or "1900-02" if the day is not known
          2024-11-00  | "2024-11-00": there is no day 00        | write "2024-11" if the day is not known
          2024-00     | "2024-00": there is no month 00         | write a month from 01 to 12, or "2024" if it is not known
          2024-13     | "2024-13": there is no month 13         | write a month from 01 to 12, or "2024" if it is not known
          2024-13-11  | "2024-13-11": there is no month 13      | write "2024-11-13", or "2024" if the month is not known
          2024-21-11  | "2024-21-11": there is no month 21      | write "2024-11-21", or "2024" if the month is not known
          2024-13-13  | "2024-13-13": there is no month 13      | write a month from 01 to 12, or "2024" if it is not known
          -0000       | "-0000": the year 0 has no sign         | write "0000"
          2023-02-23/2023-02-21 | "2023-02-23/2023-02-21" ends before it starts | write "2023-02-21/2023-02-23"
          [2023..2021]          | "2023..2021" ends before it starts            | write "[2021..2023]"
          [2019,2023..2021]     | "2023..2021" ends before it starts            | write "[2019,2021..2023]"
          2023-02-29/2023-03    | "2023-02-29": February 2023 has 28 days       | write "2023-02-28/2023-03"
          [2023-21]   | "[2023-21]": only plain years, months and days can stand in brackets | write "[2023-03..2023-12]"
          2023-3-1    | "2023-3-1" is not written as year, month and day with hyphens | write "2023-03-01"
          2024-1      | "2024-1" is not written as year, month and day with hyphens   | write "2024-01"
          11/12/2024  | "11/12/2024" does not start with the year | write "2024-12-11" or "2024-11-12"
          31/12/2024  | "31/12/2024" does not start with the year | write "2024-12-31"
          20241112    | "20241112" is not written as year, month and day with hyphens | write "2024-11-12"
          3-5 May 2024 | "3-5 May 2024" is not how EDTF writes two dates | write "[2024-05-03..2024-05-05]"
          Q3 2024     | "Q3 2024" names a quarter | write "[2024-07..2024-09]"
          Y9999999999 | "Y9999999999" is further away than dates are counted here | write a year from "Y-999999999" to "Y999999999"
          """)
  void says_what_is_wrong_and_what_to_write(String text, String what, String mend) {
    Malformed malformed = (Malformed) Edtf.parse(text);
    assertThat(malformed.what()).isEqualTo(what);
    assertThat(malformed.mend()).isEqualTo(mend);
  }

  @ParameterizedTest(name = "\"{0}\" may mean {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          ' 2024-11-10 '        | 2024-11-10
          2024–11–10            | 2024-11-10
          ٢٠٢٤-١١-١٠            | 2024-11-10
          ۲۰۲۴/۱۱/۱۰            | 2024-11-10
          2024/11/12            | 2024-11-12
          2024.3.1              | 2024-03-01
          2024/3                | 2024-03
          2024-3-1?             | 2024-03-01?
          11/2024               | 2024-11
          11.12.2024            | 2024-12-11 2024-11-12
          10.11.2024            | 2024-11-10 2024-10-11
          30.02.2024            | 2024-02-29 2024-02
          1990s                 | 199X
          201x                  | 201X
          2024-11-10t10:20:30z  | 2024-11-10T10:20:30Z
          2024-11-10 10:20      | 2024-11-10
          2023-3/present        | 2023-03/..
          2024-11-10..2024-11-12     | [2024-11-10..2024-11-12] 2024-11-10/2024-11-12
          2024-11-10 - 2024-11-12    | [2024-11-10..2024-11-12] 2024-11-10/2024-11-12
          2024-11 to 2024-12         | [2024-11..2024-12] 2024-11/2024-12
          3 May 2024 - 5 May 2024    | [2024-05-03..2024-05-05] 2024-05-03/2024-05-05
          May 3-5, 2024              | [2024-05-03..2024-05-05]
          2023-2024                  | [2023..2024] 2023/2024
          2024-11-10..               | [2024-11-10..] 2024-11-10/..
          ..2024-11-10               | [..2024-11-10] /2024-11-10
          [2024-11-10/2024-11-12]    | [2024-11-10..2024-11-12] 2024-11-10/2024-11-12
          [2024-3-1, 2024-3-5]       | [2024-03-01,2024-03-05]
          2024-3-5/2024-3-1          | 2024-03-01/2024-03-05
          2024-Q3               | [2024-07..2024-09]
          circa 2023            | 2023~
          ca. 2024              | 2024~
          c. 2023-3             | 2023-03~
          Nov 12, 2024          | 2024-11-12
          Nov 10 2024           | 2024-11-10
          Sept. 3rd, 2024       | 2024-09-03
          12 November 2024      | 2024-11-12
          November 2024         | 2024-11
          """)
  void offers_what_may_have_been_meant(String text, String writings) {
    assertThat(((Malformed) Edtf.parse(text)).writings()).containsExactly(writings.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"۱۴۰۲-۰۱-۰۵", "1403/08/20", "20.8.1403", "1402-02-31", "20 Aban 1403", "1446/5"})
  void does_not_take_a_hijri_year_for_a_gregorian_one(String text) {
    Malformed malformed = (Malformed) Edtf.parse(text);
    assertThat(malformed.what()).endsWith("looks like a date of another calendar");
    assertThat(malformed.mend()).isEqualTo("write its Gregorian date, as in \"2024-11-10\"");
    assertThat(malformed.writings()).isEmpty();
  }

  @Test
  void shortens_long_texts() {
    Malformed malformed = (Malformed) Edtf.parse("2024,".repeat(100_000));
    assertThat(malformed.what()).hasSizeLessThan(100).contains("…");
  }
}
