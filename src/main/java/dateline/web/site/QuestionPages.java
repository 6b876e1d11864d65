package dateline.web.site;

import dateline.web.http.BufferedReply;
import dateline.web.http.DocumentFormat;
import dateline.web.http.Reply;
import dateline.web.page.AnswerPage;
import dateline.web.page.Link;
import dateline.web.page.PageHead;
import dateline.web.page.PageRenderer;
import dateline.web.page.QuestionsPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/**
 * Questions that are asked by a link: {@code api/} lists them, {@code api/{name}} answers as a
 * table, JSON, CSV or TSV, {@code api/openapi.json} and {@code .well-known/sparql-examples} tell
 * programs of them.
 */
final class QuestionPages implements SitePart {
  private static final Pattern PATH = Pattern.compile("api/([a-z0-9-]+)(?:\\.([a-z]+))?");
  private static final int SECONDS = 20;

  private final PageRenderer pages;
  private final List<Question> questions;
  private final QuestionCatalog catalog;

  QuestionPages(PageRenderer pages, List<Question> questions, String endpoint) {
    this.pages = pages;
    this.questions = List.copyOf(questions);
    this.catalog = new QuestionCatalog(this.questions, endpoint);
  }

  @Override
  public Optional<Reply> answer(SiteRequest asked) {
    return switch (asked.path()) {
      case "api" -> Optional.of(BufferedReply.moved("api/"));
      case "api/" -> Optional.of(list(asked));
      case "api/openapi.json" -> Optional.of(openApi(asked));
      case ".well-known/sparql-examples" -> Optional.of(examples(asked));
      default -> {
        Matcher path = PATH.matcher(asked.path());
        yield path.matches() ? Optional.of(one(asked, path)) : Optional.empty();
      }
    };
  }

  private Reply openApi(SiteRequest asked) {
    return BufferedReply.ok("application/vnd.oai.openapi+json;version=3.1", catalog.openApi(asked));
  }

  private Reply list(SiteRequest asked) {
    var view = new QuestionsPage(questions.stream().map(q -> shown(q, Map.of())).toList());
    Link top = new Link(asked.up() + ".", asked.library().title(), "");
    PageHead head = asked.head("Questions", "Questions to ask by a link", "api/", List.of(top));
    return BufferedReply.ok(DocumentFormat.HTML.contentType(), pages.page("questions", head, view))
        .tagged(asked.tag("questions"));
  }

  private Reply examples(SiteRequest asked) {
    Optional<DocumentFormat> syntax = asked.syntax(DocumentFormat.RDF);
    if (syntax.isEmpty()) {
      return MessagePages.notAcceptable("sparql-examples", DocumentFormat.RDF)
          .with("Vary", "Accept");
    }
    byte[] body = RdfText.write(asked.reading(), catalog.examples(asked), syntax.get());
    return BufferedReply.ok(syntax.get().contentType(), body).with("Vary", "Accept");
  }

  private Reply one(SiteRequest asked, Matcher path) {
    Optional<Question> question =
        questions.stream().filter(q -> q.name().equals(path.group(1))).findFirst();
    Optional<TableFormat> table =
        path.group(2) == null ? TableFormat.choose(asked) : TableFormat.named(path.group(2));
    if (question.isEmpty()) {
      return MessagePages.notFound(
          asked, pages, questions.stream().map(q -> new Link(q.name(), q.title(), "")).toList());
    }
    if (table.isEmpty()) {
      return BufferedReply.plain(
              406, "None of what you accept is there. There is: " + TableFormat.names())
          .with("Vary", "Accept");
    }
    try {
      return ask(asked, question.get(), table.get()).with("Vary", "Accept");
    } catch (QueryCancelledException e) {
      return BufferedReply.plain(
          503, "the answer would take longer than %d seconds".formatted(SECONDS));
    } catch (Question.Misunderstood | QueryExecException e) {
      return BufferedReply.plain(400, e.getMessage());
    }
  }

  private BufferedReply ask(SiteRequest asked, Question question, TableFormat table) {
    Map<String, String> values = values(asked, question);
    String query = question.with(values, asked.library().iris());
    try (QueryExec running =
        QueryExec.dataset(asked.reading().data())
            .query(query)
            .timeout(SECONDS, TimeUnit.SECONDS)
            .build()) {
      RowSet rows = running.select();
      if (table != TableFormat.HTML) {
        return BufferedReply.ok(table.contentType(), table.write(rows))
            .tagged(asked.tag(table.name() + Integer.toHexString(query.hashCode())));
      }
      return BufferedReply.ok(
          DocumentFormat.HTML.contentType(), page(asked, question, values, rows));
    }
  }

  private static Map<String, String> values(SiteRequest asked, Question question) {
    var values = new TreeMap<String, String>();
    for (Parameter parameter : question.parameters()) {
      asked.exchange().parameter(parameter.name()).ifPresent(v -> values.put(parameter.name(), v));
    }
    return values;
  }

  private String page(
      SiteRequest asked, Question question, Map<String, String> values, RowSet rows) {
    List<Var> columns = rows.getResultVars();
    var cells = new ArrayList<List<Link>>();
    for (Binding row : Iter.toList(rows)) {
      cells.add(columns.stream().map(column -> cell(asked, row.get(column))).toList());
    }
    var view =
        new AnswerPage(
            shown(question, values),
            columns.stream().map(Var::getVarName).toList(),
            cells,
            question.with(values, asked.library().iris()),
            formats(question, values));
    PageHead head =
        asked.head(
            question.title(),
            question.words(),
            "api/" + question.name(),
            List.of(new Link("../.", asked.library().title(), ""), new Link(".", "Questions", "")));
    return pages.page("answer", head, view);
  }

  private static Link cell(SiteRequest asked, Node value) {
    if (value == null) {
      return new Link("", "", "");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    if (value.isURI()) {
      asked
          .reading()
          .find(value, RDFS.label.asNode(), Node.ANY, 3)
          .forEach(quad -> graph.add(quad.asTriple()));
    }
    return asked.facts(graph).linkTo(value);
  }

  private static List<PageHead.Alternate> formats(Question question, Map<String, String> values) {
    var query = new StringBuilder();
    values.forEach(
        (name, value) ->
            query
                .append(query.length() == 0 ? "?" : "&")
                .append(name)
                .append("=")
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return TableFormat.files().stream()
        .map(
            table ->
                new PageHead.Alternate(
                    table.name(),
                    table.contentType(),
                    question.name() + "." + table.ending() + query))
        .toList();
  }

  private static QuestionsPage.Question shown(Question question, Map<String, String> values) {
    return new QuestionsPage.Question(
        question.name(),
        question.title(),
        question.words(),
        question.parameters().stream()
            .map(
                p ->
                    new QuestionsPage.Parameter(
                        p.name(), p.type(), values.getOrDefault(p.name(), p.fallback()), p.words()))
            .toList());
  }
}
