package dateline.seed.bind;

import dateline.model.Dataset;
import dateline.model.Origin;
import dateline.model.Problems;
import dateline.model.QuoteLimits;
import dateline.seed.read.Raw;
import dateline.seed.read.SeedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Binds what {@code dataset.yaml} says of the whole. */
public final class DatasetBinder {
  private static final Dataset UNTITLED =
      new Dataset(
          "",
          Optional.empty(),
          "https://dateline.example/",
          "",
          Optional.empty(),
          List.of(),
          QuoteLimits.STANDARD);

  /**
   * The dataset and where its articles' texts are.
   *
   * @param texts as {@code dataset.yaml} names the folder, if it does
   */
  public record Bound(Dataset dataset, Optional<Path> texts) {}

  private DatasetBinder() {}

  public static Bound bind(List<Fields> records, Path folder, Problems problems) {
    List<Fields> described = records.stream().filter(record -> record.has("dataset")).toList();
    described.forEach(record -> record.raw("dataset"));
    if (described.size() != 1) {
      problems.error(
          described.isEmpty()
              ? Origin.ofFile(SeedFiles.name(folder) + "/dataset.yaml")
              : described.get(1).originOf("dataset"),
          described.isEmpty() ? "missing-dataset" : "duplicate-dataset",
          described.isEmpty()
              ? "the dataset is not described"
              : "the dataset is described a second time",
          "describe it once, in dataset.yaml: title, licence and base");
    }
    Optional<Path> texts =
        described.stream()
            .flatMap(record -> record.string("texts").stream())
            .findFirst()
            .map(folder::resolve);
    Dataset dataset =
        described.stream()
            .findFirst()
            .flatMap(record -> record.fields("dataset"))
            .map(fields -> dataset(fields, problems))
            .orElse(UNTITLED);
    return new Bound(dataset, texts);
  }

  private static Dataset dataset(Fields fields, Problems problems) {
    Optional<String> title = fields.requiredText("title", "write the title").map(Raw.Text::text);
    Optional<String> description = fields.string("description");
    Optional<Raw.Text> base =
        fields.requiredText("base", "write the IRI that all IRIs start with, ending with a slash");
    Optional<Raw.Text> licence =
        fields.requiredText("licence", "write the IRI of the licence of the facts");
    Optional<String> publisher = fields.string("publisher");
    List<String> languages = fields.texts("languages").stream().map(Raw.Text::text).toList();
    QuoteLimits quotes =
        fields
            .fields("quotes")
            .map(limits -> limits(limits, problems))
            .orElse(QuoteLimits.STANDARD);
    fields.done();
    base.ifPresent(text -> checkBase(text, problems));
    licence.ifPresent(
        text -> checkIri(text, "https://creativecommons.org/licenses/by/4.0/", problems));
    return new Dataset(
        title.orElse(""),
        description,
        base.map(Raw.Text::text).filter(DatasetBinder::isBase).orElse(UNTITLED.base()),
        licence.map(Raw.Text::text).orElse(""),
        publisher,
        languages,
        quotes);
  }

  private static QuoteLimits limits(Fields fields, Problems problems) {
    int warn = percent(fields, "warn", QuoteLimits.STANDARD.warn(), problems);
    int most = percent(fields, "most", QuoteLimits.STANDARD.most(), problems);
    fields.done();
    if (warn > most) {
      problems.error(
          fields.origin(),
          "bad-share",
          "\"warn\" (%d) is more than \"most\" (%d)".formatted(warn, most),
          "let the warning come before the error");
    }
    return new QuoteLimits(Math.min(warn, most), most);
  }

  private static int percent(Fields fields, String key, int standard, Problems problems) {
    Optional<Raw.Text> written = fields.text(key);
    if (written.isEmpty()) {
      return standard;
    }
    if (!written.get().text().matches("100|[1-9]?[0-9]")) {
      problems.error(
          written.get().origin(),
          "bad-share",
          "\"%s\" is no share in per cent".formatted(written.get().text()),
          "write a whole number from 0 to 100");
      return standard;
    }
    return Integer.parseInt(written.get().text());
  }

  private static boolean isBase(String text) {
    return RegistryBinder.isIri(text) && text.endsWith("/");
  }

  private static void checkBase(Raw.Text base, Problems problems) {
    checkIri(base, UNTITLED.base(), problems);
    if (!base.text().endsWith("/")) {
      problems.error(
          base.origin(),
          "bad-iri",
          "the base \"%s\" does not end with a slash".formatted(base.text()),
          "write \"%s/\"".formatted(base.text()));
    }
  }

  private static void checkIri(Raw.Text text, String example, Problems problems) {
    if (!RegistryBinder.isIri(text.text())) {
      problems.error(
          text.origin(),
          "bad-iri",
          "\"%s\" is not an absolute http IRI".formatted(text.text()),
          "write the whole address, such as " + example);
    }
  }
}
