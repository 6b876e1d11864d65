package dateline.seed;

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
import dateline.vocab.DL;
import dateline.vocab.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Binds facts. Each fact is bound alone, from its own words, the article and the registry. A fact
 * nested in a statement becomes a claim of its own, in the word of the statement's speaker.
 */
final class FactBinder {
  static final List<String> KINDS = List.of("event", "tenure", "relation", "quantity", "provision");

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

  FactBinder(
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

  /** Binds one fact and what is nested in it; the id of its claim, if it could be bound. */
  Optional<String> bind(Raw raw, Frame frame) {
    return Fields.asFields(raw, "a fact", problems).flatMap(fields -> bind(fields, frame));
  }

  /** Binds one fact whose keys were taken apart already. */
  Optional<String> bind(Fields fields, Frame frame) {
    Modality modality =
        fields
            .choice("modality", MODALITY, "a modality")
            .orElse(frame.modality().orElse(Modality.HAPPENED));
    Optional<SubjectBinder.Bound> bound = subjects.bind(fields);
    Optional<StatedTime> time = time(fields, frame, modality);
    Optional<Mention> accordingTo = fields.raw("according-to").flatMap(mentions::speaker);
    List<Mention> about =
        fields.list("about").stream().flatMap(raw -> mentions.any(raw, "about").stream()).toList();
    Optional<Status> status = fields.choice("status", STATUS, "a status");
    Optional<String> summary = fields.string("summary");
    Optional<String> channel = fields.string("channel");
    Optional<Raw.Text> suffix =
        fields.text("claim").filter(text -> References.isSlug(text, problems));
    Remarks remarks = new Remarks(fields.string("note"), fields.string("inferred"));
    fields.require("quote", "quote the words of the article that prove the fact");
    List<Evidence> evidence = quotes.bind(fields.list("quote"), frame.article());
    List<Raw> reports = fields.list("reports");
    List<Raw> content = fields.list("content");
    tellUnusable(fields, bound);
    fields.done();
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    Subject subject = bound.get().subject();
    Claim.Word word =
        new Claim.Word(
            accordingTo.or(frame::speaker),
            frame
                .source()
                .or(() -> accordingTo.map(Mention::whom))
                .orElse(frame.article().publisher()),
            frame.article().publisher(),
            channel);
    Nested nested = nested(reports, content, bound.get(), frame, word);
    String id =
        frame.article().id()
            + "--"
            + subject.ref().id()
            + suffix.map(text -> "--" + text.text()).orElse("");
    claims.accept(
        new Claim(
            id,
            frame.article().id(),
            nested.complete(subject),
            modality,
            status.orElse(Status.ACCEPTED),
            word,
            time,
            with(bound.get().mentions(), about),
            about.stream().map(Mention::whom).toList(),
            summary,
            evidence,
            nested.claims(),
            remarks,
            bound.get().origin()));
    return Optional.of(id);
  }

  /** What a claim is about is mentioned too where the source has words of its own for it. */
  private static List<Mention> with(List<Mention> parties, List<Mention> about) {
    List<Mention> all = new ArrayList<>(parties);
    about.stream().filter(mention -> mention.called().isPresent()).forEach(all::add);
    return all;
  }

  /** What is nested in a speech act: ids of its claims, and the events that are its content. */
  private record Nested(List<String> claims, List<Ref> content) {
    Subject complete(Subject subject) {
      if (content.isEmpty() || !(subject instanceof Subject.Happening event)) {
        return subject;
      }
      return new Subject.Happening(
          event.ref(),
          event.type(),
          event.label(),
          event.agreement(),
          event.partOf(),
          content,
          event.condition());
    }
  }

  private Nested nested(
      List<Raw> reports,
      List<Raw> content,
      SubjectBinder.Bound bound,
      Frame frame,
      Claim.Word word) {
    Ref statement = bound.subject().ref();
    Optional<Mention> speaker = bound.speaker().or(word::speaker);
    Frame reported =
        new Frame(
            frame.article(),
            speaker,
            frame.source().or(() -> Optional.of(statement)),
            Optional.empty());
    List<String> ids = new ArrayList<>();
    for (Raw raw : reports) {
      bind(raw, reported).ifPresent(ids::add);
    }
    List<Ref> refs = new ArrayList<>();
    Frame meant =
        new Frame(
            reported.article(), reported.speaker(), reported.source(), bound.contentModality());
    for (Raw raw : content) {
      if (raw instanceof Raw.Text id) {
        references.any(id).ifPresent(refs::add);
      } else {
        bind(raw, meant)
            .ifPresent(
                id -> {
                  ids.add(id);
                  subjects.refOf(raw).ifPresent(refs::add);
                });
      }
    }
    return new Nested(ids, refs);
  }

  private Optional<StatedTime> time(Fields fields, Frame frame, Modality modality) {
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
        published.inferred());
  }

  private void tellUnusable(Fields fields, Optional<SubjectBinder.Bound> bound) {
    if (bound.isEmpty() || !(bound.get().subject() instanceof Subject.Happening event)) {
      return;
    }
    boolean speech =
        ontology.eventClass(event.type()).filter(type -> type.isA(DL.Statement)).isPresent();
    if (speech && !fields.has("summary")) {
      problems.error(
          bound.get().origin(),
          "missing-summary",
          "a %s needs a summary of what was said".formatted(event.type()),
          "write under summary one sentence in your own words");
    }
    for (String key : List.of("reports", "content")) {
      if (!speech && fields.has(key)) {
        problems.error(
            fields.originOf(key),
            "not-a-statement",
            "only statements have %s; %s is none".formatted(key, event.type()),
            "make it a fact of its own, or give the event a type below Statement");
      }
    }
  }
}
