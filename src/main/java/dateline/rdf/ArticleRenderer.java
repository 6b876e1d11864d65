package dateline.rdf;

import dateline.model.Article;
import dateline.model.Mention;
import dateline.model.StatedTime;
import dateline.vocab.DL;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/** Writes an article's metadata into its own graph. */
final class ArticleRenderer {
  private final ThingIris names;

  ArticleRenderer(ThingIris names) {
    this.names = names;
  }

  void render(Article article, String publisher, Consumer<Quad> out) {
    Node graph = names.iris().articleGraph(article.id());
    Optional<StatedTime> published = article.published();
    SubjectWriter description =
        new SubjectWriter(out, graph, names.article(article.id()))
            .type(DL.Article)
            .text(RDFS.Nodes.label, label(article, publisher))
            .text(DL.headline, article.headline())
            .link(DL.publisher, names.of(article.publisher()))
            .link(DL.agency, article.agency().map(names::of))
            .text(DL.language, article.language())
            .text(DL.url, article.url())
            .link(DL.datelinePlace, article.datelinePlace().map(Mention::whom).map(names::of))
            .text(DL.note, article.remarks().note())
            .text(DL.inferred, article.remarks().inferred())
            .text(DL.inferred, published.flatMap(StatedTime::inferred));
    published.ifPresent(
        time -> description.text(DL.published, time.date().edtf()).date(time.date()));
    article
        .text()
        .ifPresent(
            text ->
                description
                    .text(DL.textSha256, text.sha256())
                    .count(DL.textLength, text.characters()));
  }

  private static String label(Article article, String publisher) {
    String date = article.published().map(time -> ", " + time.date().edtf()).orElse("");
    return article
        .headline()
        .map(headline -> headline + " (" + publisher + date + ")")
        .orElse(publisher + date);
  }
}
