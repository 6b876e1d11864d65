package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Edtf.Malformed;
import dateline.model.Edtf.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EdtfLawsTest {
  private static final int RUNS = 2_000;
  private static final String CHARACTERS = "0123456789-XYTZ?~%/.[],: xu١س{}\n";
  private static final List<String> SEEDS =
      List.of(
          "2024-11-10",
          "2024-11",
          "2024",
          "201X",
          "20XX",
          "2024-XX-XX",
          "-1985",
          "Y170000",
          "2024-21",
          "2024-11-10T10:10:10+05:30",
          "2024-01/2024-02",
          "2024-01-01/..",
          "/2024",
          "2024?/2025~",
          "[2024,2025]",
          "[..2024]",
          "[2024-01-01,2024-02..2024-05]",
          "11/12/2024",
          "Nov 12, 2024",
          "2024-W05",
          "circa 2024");

  @Test
  void every_text_is_read_or_mended_and_every_mend_is_edtf() {
    Random random = new Random(1);
    for (int run = 0; run < RUNS; run++) {
      String text = mutated(random);
      if (Edtf.parse(text) instanceof Malformed malformed) {
        assertThat(malformed.writings()).as(text).allMatch(Edtf::isEdtf);
        assertThat(malformed.mend()).as(text).startsWith("write ");
      }
    }
  }

  @Test
  void what_is_read_keeps_its_text() {
    Random random = new Random(2);
    for (int run = 0; run < RUNS; run++) {
      String text = mutated(random);
      if (Edtf.parse(text) instanceof Parsed parsed) {
        assertThat(parsed.date().edtf()).isEqualTo(text);
      }
    }
  }

  @Test
  void a_span_that_is_written_is_read_back_the_same() {
    Random random = new Random(3);
    for (int run = 0; run < RUNS; run++) {
      UncertainDate some = Dates.random(random);
      UncertainDate range = UncertainDate.oneOf(some.earliest(), some.latest());
      assertThat(UncertainDate.of(range.edtf())).isEqualTo(range);
      assertThat(range.sameSpan(some)).isTrue();
    }
  }

  @Test
  void a_duration_that_is_written_is_read_back_the_same() {
    Random random = new Random(4);
    for (int run = 0; run < RUNS; run++) {
      UncertainDate some = Dates.random(random);
      UncertainDate lasted = UncertainDate.lasting(some.earliest(), some.latest());
      assertThat(UncertainDate.of(lasted.edtf())).isEqualTo(lasted);
      assertThat(lasted.sameSpan(some)).isTrue();
    }
  }

  @Test
  void days_of_long_years_are_widened_to_the_year() {
    LocalDate far = LocalDate.of(12024, 5, 6);
    UncertainDate range = UncertainDate.oneOf(LocalDate.of(2024, 5, 6), far);
    assertThat(range.edtf()).isEqualTo("[2024-05-06..Y12024]");
    assertThat(UncertainDate.of(range.edtf())).isEqualTo(range);
  }

  @Test
  void the_default_locale_makes_no_difference() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(UncertainDate.oneOf(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 3, 4)).edtf())
          .isEqualTo("[2024-01-02..2024-03-04]");
      assertThat(((Malformed) Edtf.parse("2023-02-30")).what())
          .isEqualTo("\"2023-02-30\": February 2023 has 28 days");
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(((Malformed) Edtf.parse("12 april 2024")).writings())
          .containsExactly("2024-04-12");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
    for (int edits = random.nextInt(4); edits > 0 && text.length() > 0; edits--) {
      int at = random.nextInt(text.length());
      char typed = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, typed);
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, typed);
      }
    }
    return text.toString();
  }
}
