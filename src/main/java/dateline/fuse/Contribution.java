package dateline.fuse;

import dateline.model.Amount;
import dateline.model.Claim;
import dateline.model.Mention;
import dateline.model.Modality;
import dateline.model.Origin;
import dateline.model.Ref;
import dateline.model.Remarks;
import dateline.model.StatedTime;
import dateline.model.Status;
import dateline.model.Subject;
import dateline.sort.RecordReader;
import dateline.sort.RecordWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A claim's contribution to the thing it is about, packed: all of the claim that {@link Fusion}
 * looks at, and where it was written. Evidence, words and notes stay behind.
 */
public final class Contribution {
  private static final Modality[] MODALITIES = Modality.values();
  private static final Status[] STATES = Status.values();
  private static final Amount.Comparator[] COMPARATORS = Amount.Comparator.values();

  private Contribution() {}

  /** Packs what fusion needs of a claim. */
  public static void pack(Claim claim, RecordWriter out) {
    out.text(claim.id()).text(claim.article());
    subject(claim.subject(), out);
    out.choice(claim.modality()).choice(claim.status());
    out.each(claim.word().speakers(), speaker -> mention(speaker, out));
    out.each(claim.word().sources(), source -> ClaimCodec.ref(out, source));
    ClaimCodec.ref(out, claim.word().publisher());
    out.optional(claim.time(), time -> ClaimCodec.date(out, time.date()));
    out.each(claim.mentions(), mention -> mention(mention, out));
    out.text(claim.summary()).text(claim.remarks().inferred());
    out.text(claim.origin().file()).number(claim.origin().line()).number(claim.origin().column());
  }

  /** A claim with what fusion needs. */
  public static Claim unpack(RecordReader in) {
    return new Claim(
        in.text(),
        in.text(),
        subject(in),
        in.choice(MODALITIES),
        in.choice(STATES),
        new Claim.Word(
            in.each(() -> mention(in)),
            in.each(() -> ClaimCodec.ref(in)),
            ClaimCodec.ref(in),
            Optional.empty()),
        in.optional(
            () ->
                new StatedTime(
                    ClaimCodec.date(in),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
        in.each(() -> mention(in)),
        in.optionalText(),
        List.of(),
        List.of(),
        new Remarks(Optional.empty(), in.optionalText()),
        new Origin(in.text(), in.number(), in.number()));
  }

  private static void mention(Mention mention, RecordWriter out) {
    out.text(mention.role());
    ClaimCodec.ref(out, mention.whom());
    out.text(mention.inferred());
    out.optional(mention.through(), ref -> ClaimCodec.ref(out, ref));
  }

  private static Mention mention(RecordReader in) {
    return new Mention(
        in.text(),
        ClaimCodec.ref(in),
        Optional.empty(),
        Optional.empty(),
        in.optionalText(),
        in.optional(() -> ClaimCodec.ref(in)));
  }

  private static void subject(Subject subject, RecordWriter out) {
    ClaimCodec.ref(out, subject.ref());
    if (subject instanceof Subject.Happening event) {
      out.text(event.type()).text(event.label()).text(event.condition());
    } else if (subject instanceof Subject.Holding tenure) {
      ClaimCodec.ref(out, tenure.person());
      ClaimCodec.ref(out, tenure.post());
    } else if (subject instanceof Subject.Relating relation) {
      ClaimCodec.ref(out, relation.from());
      out.text(relation.property());
      ClaimCodec.ref(out, relation.to());
    } else if (subject instanceof Subject.Counting quantity) {
      Amount amount = quantity.amount();
      out.text(quantity.counts())
          .text(amount.value().toString())
          .choice(amount.comparator())
          .text(amount.unit());
    } else if (subject instanceof Subject.Providing provision) {
      out.text(provision.type()).text(provision.label());
    }
  }

  private static Subject subject(RecordReader in) {
    Ref ref = ClaimCodec.ref(in);
    return switch (ref.kind()) {
      case EVENT -> new Subject.Happening(ref, in.text(), in.optionalText(), in.optionalText());
      case TENURE -> new Subject.Holding(ref, ClaimCodec.ref(in), ClaimCodec.ref(in));
      case RELATION -> new Subject.Relating(ref, ClaimCodec.ref(in), in.text(), ClaimCodec.ref(in));
      case QUANTITY ->
          new Subject.Counting(
              ref,
              in.text(),
              new Amount(new BigDecimal(in.text()), in.choice(COMPARATORS), in.optionalText()));
      case PROVISION -> new Subject.Providing(ref, in.text(), in.optionalText());
      default -> throw new IllegalStateException("no claim is about " + ref);
    };
  }
}
