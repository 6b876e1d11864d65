package dateline.model;

import dateline.model.Edtf.Malformed;
import java.util.Optional;

final class EdtfMender {
  private EdtfMender() {}

  static Optional<Malformed> mend(String text) {
    return Optional.empty();
  }
}
