package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UncertainDateTest {
  private static final int RUNS = 2_000;

  @ParameterizedTest(name = "{0} and {1} can both mean {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          2023-03                  | 2023-03-19               | 2023-03-19
          2023                     | 2023-03                  | 2023-03
          2023-03                  | 2023-04                  | nothing
          2024-11-10               | 2024-11-11               | nothing
          [2024-11-08..2024-11-12] | [2024-11-10..2024-11-14] | [2024-11-10..2024-11-12]
          [2024-10-15..2024-11-30] | [2024-11-01..2024-12-24] | 2024-11
          [2024-11-08..2024-11-10] | [2024-11-10..2024-11-14] | 2024-11-10
          [..2024-11-10]           | [2024-11..]              | [2024-11-01..2024-11-10]
          [..2024]                 | [..2023]                 | [..2023]
          2023-02-21/2023-02-23    | 2023-02-22/2023-02-25    | 2023-02-22/2023-02-23
          2023-02-21/..            | ../2023-02-23            | 2023-02-21/2023-02-23
          2023-02-21/2023-02-23    | 2023-02-22               | 2023-02-22
          2024-11-10               | 2024-11-10?              | 2024-11-10
          2024-11-10~              | 2024-11-10?              | 2024-11-10?
          2024-11                  | [2024-11-01..2024-11-30] | 2024-11
          2024-XX                  | 2024                     | 2024
          XXXX                     | 2024?                    | 2024?
          """)
  void intersects(String one, String other, String common) {
    assertThat(UncertainDate.of(one).intersect(UncertainDate.of(other)).map(UncertainDate::edtf))
        .isEqualTo(Optional.ofNullable(common));
  }

  @Test
  void intersection_is_commutative() {
    Random random = new Random(1);
    for (int run = 0; run < RUNS; run++) {
      UncertainDate one = Dates.random(random);
      UncertainDate other = Dates.random(random);
      assertThat(one.intersect(other)).isEqualTo(other.intersect(one));
      assertThat(one.overlaps(other)).isEqualTo(one.intersect(other).isPresent());
    }
  }

  @Test
  void intersection_is_associative_in_its_bounds() {
    Random random = new Random(2);
    for (int run = 0; run < RUNS; run++) {
      UncertainDate a = Dates.random(random);
      UncertainDate b = Dates.random(random);
      UncertainDate c = Dates.random(random);
      assertThat(a.intersect(b).flatMap(c::intersect).map(UncertainDateTest::bounds))
          .isEqualTo(b.intersect(c).flatMap(a::intersect).map(UncertainDateTest::bounds));
    }
  }

  @Test
  void intersection_is_idempotent() {
    Random random = new Random(3);
    for (int run = 0; run < RUNS; run++) {
      UncertainDate date = Dates.random(random);
      assertThat(date.intersect(date)).contains(date);
    }
  }

  @Test
  void what_both_mean_lies_in_both() {
    Random random = new Random(4);
    for (int run = 0; run < RUNS; run++) {
      UncertainDate one = Dates.random(random);
      UncertainDate other = Dates.random(random);
      one.intersect(other)
          .ifPresent(
              common -> {
                assertThat(common.earliest()).isAfterOrEqualTo(one.earliest());
                assertThat(common.latest()).isBeforeOrEqualTo(other.latest());
              });
    }
  }

  @ParameterizedTest(name = "{0} to {1} is written {2}")
  @CsvSource({
    "2024-11-10, 2024-11-10, 2024-11-10",
    "2024-11-01, 2024-11-30, 2024-11",
    "2024-02-01, 2024-02-28, [2024-02-01..2024-02-28]",
    "2024-02-01, 2024-02-29, 2024-02",
    "2024-01-01, 2024-12-31, 2024",
    "2022-01-01, 2023-12-31, [2022..2023]",
    "2023-04-01, 2024-02-29, [2023-04..2024-02]",
    "2023-04-01, 2024-02-28, [2023-04-01..2024-02-28]",
    "-0044-03-15, -0044-03-16, [-0044-03-15..-0044-03-16]",
    "-17000-01-01, -17000-12-31, Y-17000",
    "-999999999-01-01, 2024-11-10, [..2024-11-10]",
    "2024-11-01, +999999999-12-31, [2024-11..]",
    "-999999999-01-01, +999999999-12-31, XXXX",
  })
  void is_written_in_the_shortest_form(LocalDate earliest, LocalDate latest, String edtf) {
    assertThat(UncertainDate.oneOf(earliest, latest).edtf()).isEqualTo(edtf);
  }

  @Test
  void never_ends_before_it_starts() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> UncertainDate.oneOf(LocalDate.of(2024, 11, 11), LocalDate.of(2024, 11, 10)));
  }

  @ParameterizedTest
  @EnumSource
  void a_precision_has_the_name_of_its_individual(Precision precision) {
    assertThat(precision.localName()).matches("[a-z]+");
  }

  private static String bounds(UncertainDate date) {
    return date.earliest() + ".." + date.latest();
  }
}
