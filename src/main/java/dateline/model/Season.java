package dateline.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * The seasons of EDTF, with the months they may fall in. Nobody fixed their first and last day, and
 * codes 21 to 24 hold for either hemisphere (LoC EDTF level 1, "Seasons"), so the spans are wide:
 * each hemisphere's season counts from its meteorological start to its astronomical end, and a
 * season over the turn of the year may belong to the year it starts in or to the one it ends in.
 * Codes 25 to 32 name the hemisphere and are narrower (level 2, "Sub-year groupings").
 *
 * <p>Months count from 1, January of the season's year; 0 is December of the year before, 15 is
 * March of the year after.
 */
enum Season {
  SPRING(21, 3, 12),
  SUMMER(22, 0, 15),
  AUTUMN(23, 3, 12),
  WINTER(24, 0, 15),
  SPRING_NORTH(25, 3, 6),
  SUMMER_NORTH(26, 6, 9),
  AUTUMN_NORTH(27, 9, 12),
  WINTER_NORTH(28, 0, 15),
  SPRING_SOUTH(29, 9, 12),
  SUMMER_SOUTH(30, 0, 15),
  AUTUMN_SOUTH(31, 3, 6),
  WINTER_SOUTH(32, 6, 9);

  private final int code;
  private final int firstMonth;
  private final int lastMonth;

  Season(int code, int firstMonth, int lastMonth) {
    this.code = code;
    this.firstMonth = firstMonth;
    this.lastMonth = lastMonth;
  }

  /** The season a number in the month's place stands for. */
  static Optional<Season> of(int code) {
    return Arrays.stream(values()).filter(season -> season.code == code).findFirst();
  }

  LocalDate earliest(int year) {
    return YearMonth.of(year, 1).plusMonths(firstMonth - 1L).atDay(1);
  }

  LocalDate latest(int year) {
    return YearMonth.of(year, 1).plusMonths(lastMonth - 1L).atEndOfMonth();
  }
}
