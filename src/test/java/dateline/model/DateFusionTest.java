package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.model.DateFusion.Fused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFusionTest {
  private static final int RUNS = 2_000;

  @ParameterizedTest(name = "{0} add up to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-03-19                                      | 2023-03-19
          2023-03 2023-03-19 2023-03                      | 2023-03-19
          2023-03 2023 [2023-02..2023-04]                 | 2023-03
          [2024-11-08..2024-11-12] [2024-11-10..2024-11-14] 2024-11 | [2024-11-10..2024-11-12]
          2024-11-10? 2024-11-10                          | 2024-11-10
          2024-11-10? 2024-11                             | 2024-11-10?
          2023-02-21/2023-02-23 2023-02-22                | 2023-02-21/2023-02-23
          2023-02-21/2023-02-23 2023-02-21 2023-02-23     | 2023-02-21/2023-02-23
          2023-02-21/2023-02-23 2023-02                   | 2023-02-21/2023-02-23
          2023-02-21/2023-02-23 2023-02-22/2023-02-24     | 2023-02-22/2023-02-23
          2023-02-21/.. ../2023-02-23 2023                | 2023-02-21/2023-02-23
          2023-02-21/2023-02-23 2023-02/2023-03           | 2023-02-21/2023-02-23
          """)
  void compatible_claims_give_the_narrowest(String claims, String fused) {
    assertThat(DateFusion.fuse(dates(claims))).isEqualTo(new Fused(UncertainDate.of(fused), false));
  }

  @ParameterizedTest(name = "{0} contradict each other, and span {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-11-10 2024-11-11                       | [2024-11-10..2024-11-11]
          2024-11-10 2024-11-11 2024-11               | 2024-11
          2023-03 2023-05                             | [2023-03..2023-05]
          2023-02-21/2023-02-23 2023-02-24            | [2023-02-21..2023-02-24]
          2023-02-21/2023-02-23 2023-02-24/2023-02-28 | [2023-02-21..2023-02-28]
          [..2020] [2024..]                           | XXXX
          """)
  void contradictions_keep_the_widest_bounds(String claims, String fused) {
    assertThat(DateFusion.fuse(dates(claims))).isEqualTo(new Fused(UncertainDate.of(fused), true));
  }

  @Test
  void the_order_of_the_claims_makes_no_difference() {
    Random random = new Random(1);
    for (int run = 0; run < RUNS; run++) {
      List<UncertainDate> claims = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        claims.add(Dates.random(random));
      }
      Fused fused = DateFusion.fuse(claims);
      Collections.shuffle(claims, random);
      assertThat(DateFusion.fuse(claims)).isEqualTo(fused);
    }
  }

  @Test
  void a_claim_twice_counts_once_and_the_fused_date_agrees_with_its_claims() {
    Random random = new Random(2);
    for (int run = 0; run < RUNS; run++) {
      UncertainDate one = Dates.random(random);
      UncertainDate other = Dates.random(random);
      Fused fused = DateFusion.fuse(List.of(one, other));
      assertThat(DateFusion.fuse(List.of(one, other, one))).isEqualTo(fused);
      if (!fused.contradiction()) {
        assertThat(DateFusion.fuse(List.of(one, other, fused.date()))).isEqualTo(fused);
      }
    }
  }

  @Test
  void a_single_claim_stays_as_it_is() {
    Random random = new Random(3);
    for (int run = 0; run < RUNS; run++) {
      UncertainDate date = Dates.random(random);
      assertThat(DateFusion.fuse(List.of(date))).isEqualTo(new Fused(date, false));
    }
  }

  @Test
  void needs_a_claim() {
    assertThatIllegalArgumentException().isThrownBy(() -> DateFusion.fuse(List.of()));
  }

  private static List<UncertainDate> dates(String edtf) {
    return Arrays.stream(edtf.split(" ", -1)).map(UncertainDate::of).toList();
  }
}
