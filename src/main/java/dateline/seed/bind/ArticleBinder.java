package dateline.seed.bind;

import dateline.model.Article;
import dateline.model.Kind;
import dateline.model.Mention;
import dateline.model.Problems;
import dateline.model.Ref;
import dateline.model.Remarks;
import dateline.model.StatedTime;
import dateline.seed.read.Raw;
import java.util.Optional;
import java.util.regex.Pattern;

/** Binds the {@code article:} record. */
public final class ArticleBinder {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final References references;
  private final TimeBinder times;
  private final Problems problems;

  public ArticleBinder(References references, Problems problems) {
    this.references = references;
    this.times = new TimeBinder(problems);
    this.problems = problems;
  }

  /** The article; empty where it has no id. A missing publisher is told, and left empty. */
  public Optional<Article> bind(Fields fields) {
    Optional<Raw.Text> id =
        fields
            .requiredText("id", "write an id such as \"example-times-2030-05-07\"")
            .filter(text -> References.isSlug(text, problems));
    Optional<Ref> publisher =
        fields
            .requiredText("publisher", "write the id of an organisation")
            .flatMap(text -> organisation(text));
    Optional<Ref> agency = fields.text("agency").flatMap(this::organisation);
    Optional<String> headline = fields.string("headline");
    Optional<StatedTime> published =
        fields.raw("published").flatMap(raw -> times.bind(raw, Optional.empty(), false));
    String language = fields.string("language").orElse("en");
    Optional<Mention> place =
        fields.raw("dateline").flatMap(raw -> new MentionBinder(references, problems).place(raw));
    Optional<String> url = fields.text("url").flatMap(this::iri);
    fields.require("text", "write { file: …, sha256: …, characters: … }");
    Optional<Article.Text> text = fields.fields("text").flatMap(this::text);
    Remarks remarks = new Remarks(fields.string("note"), fields.string("inferred"));
    fields.done();
    return id.map(
        slug ->
            new Article(
                slug.text(),
                publisher.orElse(new Ref(Kind.ORGANISATION, "")),
                agency,
                headline,
                published,
                language,
                place,
                url,
                text,
                remarks,
                slug.origin()));
  }

  private Optional<Ref> organisation(Raw.Text text) {
    return references.entity(text, Kind.ORGANISATION).map(entity -> entity.ref());
  }

  private Optional<String> iri(Raw.Text text) {
    if (RegistryBinder.isIri(text.text())) {
      return Optional.of(text.text());
    }
    problems.error(
        text.origin(),
        "bad-iri",
        "\"%s\" is not an absolute http IRI".formatted(text.text()),
        "write the whole address, such as https://news.example/2030/05/07/talks");
    return Optional.empty();
  }

  private Optional<Article.Text> text(Fields fields) {
    Optional<Raw.Text> file = fields.requiredText("file", "write the name of the text's file");
    Optional<Raw.Text> sha256 = fields.requiredText("sha256", "write the SHA-256 of the file");
    Optional<Raw.Text> length = fields.requiredText("characters", "write the number of characters");
    fields.done();
    boolean hashFits = sha256.filter(this::isSha256).isPresent();
    Optional<Integer> characters = length.flatMap(number -> FactNumbers.whole(number, problems));
    return file.filter(name -> hashFits)
        .flatMap(
            name ->
                characters.map(count -> new Article.Text(name.text(), sha256.get().text(), count)));
  }

  private boolean isSha256(Raw.Text text) {
    boolean fits = SHA256.matcher(text.text()).matches();
    if (!fits) {
      problems.error(
          text.origin(),
          "bad-hash",
          "\"%s\" is not a SHA-256".formatted(text.text()),
          "write the 64 lower-case hex digits that sha256sum prints");
    }
    return fits;
  }
}
