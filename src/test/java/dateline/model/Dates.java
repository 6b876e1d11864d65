package dateline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Random dates for tests of laws, close enough together to meet and to contradict. */
final class Dates {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final List<String> FIXED =
      List.of(
          "2024",
          "2024?",
          "2024-11",
          "2024-11~",
          "2024-11-10",
          "2024-11-10?",
          "202X",
          "2024-23",
          "[2024-11..2024-12]",
          "[..2024-11-10]",
          "[2024-11-10..]",
          "2024-11-10/2024-11-12",
          "2024-11/..",
          "../2024-11-30",
          "/2024",
          "XXXX",
          "[2024-11-01..2024-11-30]");

  private Dates() {}

  static UncertainDate random(Random random) {
    LocalDate from = FIRST.plusDays(random.nextInt(500));
    LocalDate to = from.plusDays(random.nextInt(100));
    return switch (random.nextInt(5)) {
      case 0 -> UncertainDate.day(from);
      case 1 -> UncertainDate.oneOf(from, to);
      case 2 -> UncertainDate.lasting(from, to);
      case 3 -> UncertainDate.of(from.toString().substring(0, 7));
      default -> UncertainDate.of(FIXED.get(random.nextInt(FIXED.size())));
    };
  }
}
