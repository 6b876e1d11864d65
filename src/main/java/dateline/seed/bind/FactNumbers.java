package dateline.seed.bind;

import dateline.model.Problems;
import dateline.seed.read.Raw;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers, as typed. */
final class FactNumbers {
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

  private FactNumbers() {}

  static Optional<BigDecimal> decimal(Raw.Text text, Problems problems) {
    if (DECIMAL.matcher(text.text()).matches()) {
      return Optional.of(new BigDecimal(text.text()));
    }
    problems.error(
        text.origin(),
        "bad-number",
        "\"%s\" is not a plain number".formatted(text.text()),
        text.text().matches("[1-9][0-9]{0,2}([,_ ’'][0-9]{3})+")
            ? "write " + text.text().replaceAll("[^0-9]", "")
            : "write digits only, such as 36000 or 2.5");
    return Optional.empty();
  }

  /** A whole number from 0 to 999,999,999. */
  static Optional<Integer> whole(Raw.Text text, Problems problems) {
    if (WHOLE.matcher(text.text()).matches()) {
      return Optional.of(Integer.valueOf(text.text()));
    }
    problems.error(
        text.origin(),
        "bad-number",
        "\"%s\" is not a whole number".formatted(text.text()),
        "write digits only, such as 512");
    return Optional.empty();
  }
}
