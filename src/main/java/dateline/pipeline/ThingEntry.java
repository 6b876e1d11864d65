package dateline.pipeline;

import dateline.fuse.Contribution;
import dateline.model.Claim;
import dateline.model.Kind;
import dateline.model.Origin;
import dateline.model.Ref;
import dateline.seed.ArticleResolver.FactReference;
import dateline.seed.ArticleResolver.Resolved;
import dateline.sort.Entry;
import dateline.sort.RecordReader;
import dateline.sort.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What articles say of one thing, as it is sorted: claims on it, places that name it, and claims on
 * things of another kind that have the same id. The keys sort as the things' IRIs do in a line.
 */
final class ThingEntry {
  private static final int CLAIM = 0;
  private static final int NAMED = 1;
  private static final int NAMESAKE = 2;
  private static final int DECLARED = 3;
  private static final int UNSOUND = 4;

  /** The kinds that share their ids; claims on those after the first are sorted to its key, too. */
  private static final List<Kind> SHARING = List.of(Kind.EVENT, Kind.PROVISION, Kind.QUANTITY);

  private ThingEntry() {}

  /**
   * What is said of one thing.
   *
   * @param complete whether every fact on it could be bound, and stands in a sound article
   * @param namesakes claims on things of other kinds with the same id
   */
  record Said(
      Ref ref,
      boolean declared,
      boolean complete,
      List<Claim> claims,
      List<FactReference> named,
      List<Claim> namesakes) {

    /** Whether an article has a fact on it. */
    boolean isThere() {
      return declared || !claims.isEmpty();
    }
  }

  /** The entries of all that one article says. */
  static List<Entry> of(String article, Resolved resolved) {
    List<Entry> entries = new ArrayList<>();
    int kind = resolved.sound() ? CLAIM : UNSOUND;
    resolved.claims().forEach(claim -> entries.addAll(of(claim, kind)));
    resolved.named().forEach(named -> entries.add(of(article, named)));
    resolved.declared().forEach(fact -> entries.add(of(article, fact)));
    return entries;
  }

  /** The id of the article that says it. */
  static String article(Entry entry) {
    return new RecordReader(entry.value()).text();
  }

  private static List<Entry> of(Claim claim, int kind) {
    Ref ref = claim.subject().ref();
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(key(ref), packed(kind, claim)));
    if (SHARING.indexOf(ref.kind()) > 0) {
      entries.add(new Entry(key(new Ref(SHARING.get(0), ref.id())), packed(NAMESAKE, claim)));
    }
    return entries;
  }

  /** The entry of a fact that is there, though it could not be bound. */
  private static Entry of(String article, Ref declared) {
    return new Entry(key(declared), new RecordWriter().text(article).number(DECLARED).toBytes());
  }

  /** The entry of a place that names a fact. */
  private static Entry of(String article, FactReference named) {
    Origin origin = named.origin();
    RecordWriter out = new RecordWriter().text(article).number(NAMED);
    out.text(origin.file()).number(origin.line()).number(origin.column());
    out.number(named.anything() ? 1 : 0);
    return new Entry(key(named.ref()), out.toBytes());
  }

  private static byte[] packed(int what, Claim claim) {
    RecordWriter out = new RecordWriter().text(claim.article()).number(what);
    Contribution.pack(claim, out);
    return out.toBytes();
  }

  /** Ends like the IRI in a line: so no key is the beginning of another. */
  static byte[] key(Ref ref) {
    return (ref + ">").getBytes(StandardCharsets.UTF_8);
  }

  static Ref ref(byte[] key) {
    String text = new String(key, 0, key.length - 1, StandardCharsets.UTF_8);
    int slash = text.indexOf('/');
    Kind kind = Kind.valueOf(text.substring(0, slash).toUpperCase(java.util.Locale.ROOT));
    return new Ref(kind, text.substring(slash + 1));
  }

  /** Puts together again what was sorted to one key. */
  static Said said(List<Entry> group) {
    Ref ref = ref(group.get(0).key());
    List<Claim> claims = new ArrayList<>();
    List<FactReference> named = new ArrayList<>();
    List<Claim> namesakes = new ArrayList<>();
    boolean declared = false;
    boolean complete = true;
    for (Entry entry : group) {
      RecordReader in = new RecordReader(entry.value());
      in.text();
      switch (in.number()) {
        case CLAIM -> claims.add(Contribution.unpack(in));
        case UNSOUND -> {
          claims.add(Contribution.unpack(in));
          complete = false;
        }
        case NAMED ->
            named.add(
                new FactReference(
                    ref, new Origin(in.text(), in.number(), in.number()), in.number() == 1));
        case NAMESAKE -> namesakes.add(Contribution.unpack(in));
        default -> {
          declared = true;
          complete = false;
        }
      }
    }
    return new Said(ref, declared, complete, claims, named, namesakes);
  }
}
