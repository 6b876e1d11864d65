package dateline.fuse;

import dateline.model.Kind;
import dateline.model.Precision;
import dateline.model.Ref;
import dateline.model.UncertainDate;
import dateline.sort.RecordReader;
import dateline.sort.RecordWriter;
import java.time.LocalDate;

/** Packs the small values that claims and links are made of. */
final class ClaimCodec {
  private static final Kind[] KINDS = Kind.values();
  private static final Precision[] PRECISIONS = Precision.values();

  private ClaimCodec() {}

  static void ref(RecordWriter out, Ref ref) {
    out.choice(ref.kind()).text(ref.id());
  }

  static Ref ref(RecordReader in) {
    return new Ref(in.choice(KINDS), in.text());
  }

  static void date(RecordWriter out, UncertainDate date) {
    out.text(date.edtf())
        .signed(date.earliest().toEpochDay())
        .signed(date.latest().toEpochDay())
        .choice(date.precision());
  }

  static UncertainDate date(RecordReader in) {
    return new UncertainDate(
        in.text(),
        LocalDate.ofEpochDay(in.signed()),
        LocalDate.ofEpochDay(in.signed()),
        in.choice(PRECISIONS));
  }
}
