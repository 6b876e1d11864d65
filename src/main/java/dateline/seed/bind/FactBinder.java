package dateline.seed.bind;

import dateline.model.Article;
import dateline.model.Claim;
import dateline.model.Evidence;
import dateline.model.Mention;
import dateline.model.Modality;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Remarks;
import dateline.model.StatedTime;
import dateline.model.Status;
import dateline.model.Subject;
import dateline.model.UncertainDate;
import dateline.seed.read.Raw;
import dateline.vocab.DL;
import dateline.vocab.EventClass;
import dateline.vocab.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Binds facts. Each fact is bound alone, from its own words, the article and the registry. A fact
 * nested in a statement becomes a claim of its own, in the word of the statement's speaker.
 */
public final class FactBinder {
  public static final List<String> KINDS =
      List.of("event", "tenure", "relation", "quantity", "provision");

  private static final Map<String, Status> STATUS =
      Map.of("accepted", Status.ACCEPTED, "draft", Status.DRAFT, "retracted", Status.RETRACTED);
  private static final Map<String, Modality> MODALITY =
      Map.of(
          "happened", Modality.HAPPENED,
          "planned", Modality.PLANNED,
          "alleged", Modality.ALLEGED,
          "demanded", Modality.DEMANDED,
          "denied", Modality.DENIED);

  private final SubjectBinder subjects;
  private final Ontology ontology;
  private final References references;
  private final MentionBinder mentions;
  private final TimeBinder times;
  private final QuoteBinder quotes;
  private final Problems problems;
  private final Consumer<Claim> claims;

  public FactBinder(
      Ontology ontology,
      References references,
      QuoteBinder quotes,
      Problems problems,
      Consumer<Claim> claims) {
    this.subjects = new SubjectBinder(ontology, references, problems);
    this.ontology = ontology;
    this.references = references;
    this.mentions = new MentionBinder(references, problems);
    this.times = new TimeBinder(problems);
    this.quotes = quotes;
    this.problems = problems;
    this.claims = claims;
  }

  /**
   * What became of a fact.
   *
   * @param claim id of its claim
   * @param ref what it is about
   */
  record Bound(String claim, Ref ref) {}

  /** Binds one fact and what is nested in it; empty if it could not be bound. */
  public Optional<Bound> bind(Raw raw, FactContext frame) {
    return Fields.asFields(raw, "a fact", problems).flatMap(fields -> bind(fields, frame));
  }

  /** Binds one fact whose keys were taken apart already. */
  public Optional<Bound> bind(Fields fields, FactContext frame) {
    Modality modality = fields.choice("modality", MODALITY, "a modality").orElse(frame.modality());
    Optional<SubjectBinder.Bound> bound = subjects.bind(fields);
    Optional<StatedTime> time = time(fields, frame, modality);
    List<Mention> accordingTo =
        fields.list("according-to").stream()
            .flatMap(raw -> mentions.speaker(raw).stream())
            .toList();
    List<Mention> about =
        fields.list("about").stream().flatMap(raw -> mentions.any(raw, "about").stream()).toList();
    Status status = fields.choice("status", STATUS, "a status").orElse(frame.status());
    Optional<String> summary = fields.string("summary");
    Optional<String> channel = fields.string("channel");
    Optional<Raw.Text> suffix =
        fields.text("claim").filter(text -> References.isSlug(text, problems));
    Remarks remarks = new Remarks(fields.string("note"), fields.string("inferred"));
    List<Evidence> evidence = evidence(fields, frame.article());
    List<Raw> reports = fields.list("reports");
    List<Raw> content = fields.list("content");
    bound.ifPresent(b -> tellUnusable(fields, b));
    if (SubjectBinder.kinds(fields).size() == 1) {
      fields.done();
    }
    if (bound.isEmpty()) {
      SubjectBinder.named(fields).ifPresent(references::declare);
      return Optional.empty();
    }
    Subject subject = bound.get().subject();
    Article article = frame.article();
    Claim.Word word =
        new Claim.Word(
            accordingTo.isEmpty() ? frame.speakers() : accordingTo,
            sources(frame, accordingTo),
            article.publisher(),
            channel);
    Nested nested = nested(reports, content, bound.get(), frame, word, modality, status);
    String id =
        article.id()
            + "--"
            + subject.ref().id()
            + suffix.map(text -> "--" + text.text()).orElse("");
    Claim claim =
        new Claim(
            id,
            article.id(),
            subject,
            modality,
            status,
            word,
            time,
            together(bound.get().mentions(), about, nested.content()),
            summary,
            evidence,
            nested.claims(),
            remarks,
            bound.get().origin());
    claims.accept(claim);
    TitleAttestations.of(claim, article).forEach(claims);
    return Optional.of(new Bound(id, subject.ref()));
  }

  private List<Evidence> evidence(Fields fields, Article article) {
    String mend = "quote the words of the article that prove the fact";
    fields.require("quote", mend);
    Optional<Raw> raw = fields.raw("quote");
    if (raw.isPresent() && raw.get() instanceof Raw.Sequence list && list.items().isEmpty()) {
      problems.error(list.origin(), "empty-value", "\"quote\" has no value", mend);
    }
    return quotes.bind(fields.list("quote"), article);
  }

  private static List<Ref> sources(FactContext frame, List<Mention> accordingTo) {
    if (frame.source().isPresent()) {
      return List.of(frame.source().get());
    }
    return accordingTo.isEmpty()
        ? List.of(frame.article().agency().orElse(frame.article().publisher()))
        : accordingTo.stream().map(Mention::whom).distinct().toList();
  }

  private static List<Mention> together(
      List<Mention> parties, List<Mention> about, List<Mention> content) {
    return Stream.of(parties, about, content).flatMap(List::stream).distinct().toList();
  }

  /** What is nested in a speech act: ids of its claims, and the things that are its content. */
  private record Nested(List<String> claims, List<Mention> content) {}

  private Nested nested(
      List<Raw> reports,
      List<Raw> content,
      SubjectBinder.Bound bound,
      FactContext frame,
      Claim.Word word,
      Modality modality,
      Status status) {
    Optional<Ref> source = frame.source().or(() -> Optional.of(bound.subject().ref()));
    List<Mention> speakers = bound.speakers().isEmpty() ? word.speakers() : bound.speakers();
    Modality told = modality == Modality.HAPPENED ? Modality.HAPPENED : Modality.ALLEGED;
    FactContext reported = new FactContext(frame.article(), speakers, source, told, status);
    List<String> ids = new ArrayList<>();
    for (Raw raw : reports) {
      bind(raw, reported).map(Bound::claim).ifPresent(ids::add);
    }
    List<Mention> made = new ArrayList<>();
    Modality meant = bound.contentModality().orElse(Modality.ALLEGED);
    FactContext said = new FactContext(frame.article(), speakers, source, meant, status);
    for (Raw raw : content) {
      if (raw instanceof Raw.Text id) {
        references.any(id).ifPresent(ref -> made.add(Mention.of("content", ref)));
      } else {
        bind(raw, said)
            .ifPresent(
                nested -> {
                  ids.add(nested.claim);
                  made.add(Mention.of("content", nested.ref));
                });
      }
    }
    return new Nested(ids, made);
  }

  private Optional<StatedTime> time(Fields fields, FactContext frame, Modality modality) {
    Optional<UncertainDate> published = frame.article().published().map(StatedTime::date);
    boolean future = modality == Modality.PLANNED || modality == Modality.DEMANDED;
    String key = fields.has("as-of") ? "as-of" : "when";
    Optional<StatedTime> stated =
        fields.raw(key).flatMap(raw -> times.bind(raw, published, future));
    boolean lasting = fields.has("tenure") || fields.has("relation") || fields.has("quantity");
    if (stated.isEmpty() && lasting && !fields.has(key)) {
      return frame.article().published().map(FactBinder::asPublished);
    }
    return stated;
  }

  private static StatedTime asPublished(StatedTime published) {
    return new StatedTime(
        published.date(),
        Optional.empty(),
        Optional.of("the article's date"),
        Optional.empty(),
        published.inferred());
  }

  private void tellUnusable(Fields fields, SubjectBinder.Bound bound) {
    Optional<EventClass> type =
        bound.subject() instanceof Subject.Happening event
            ? ontology.eventClass(event.type())
            : Optional.empty();
    boolean speech = type.filter(t -> t.isA(DL.Statement)).isPresent();
    if (speech && !fields.has("summary")) {
      problems.error(
          bound.origin(),
          "missing-summary",
          "\"summary\" is missing: a %s needs it".formatted(type.get().word()),
          "write under summary, in one sentence of your own, what was said");
    }
    for (String key : List.of("reports", "content")) {
      if (!speech && fields.has(key)) {
        String what = type.map(EventClass::word).orElse("a " + bound.subject().ref().kind().path());
        problems.error(
            fields.originOf(key),
            "not-a-statement",
            "only statements have \"%s\", and %s is none".formatted(key, what),
            "make it a fact of its own, or nest it in the statement that tells it");
      }
    }
  }
}
