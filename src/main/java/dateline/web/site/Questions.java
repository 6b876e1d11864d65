package dateline.web.site;

import dateline.web.http.Answer;
import dateline.web.http.Reply;
import dateline.web.http.Syntax;
import dateline.web.page.AnswerView;
import dateline.web.page.Head;
import dateline.web.page.Link;
import dateline.web.page.Pages;
import dateline.web.page.QuestionsView;
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
final class Questions implements Section {
  private static final Pattern PATH = Pattern.compile("api/([a-z0-9-]+)(?:\\.([a-z]+))?");
  private static final int SECONDS = 20;

  private final Pages pages;
  private final List<Question> questions;
  private final QuestionCatalog catalog;

  Questions(Pages pages, List<Question> questions, String endpoint) {
    this.pages = pages;
    this.questions = List.copyOf(questions);
    this.catalog = new QuestionCatalog(this.questions, endpoint);
  }

  @Override
  public Optional<Reply> answer(Asked asked) {
    return switch (asked.path()) {
      case "api" -> Optional.of(Answer.moved("api/"));
      case "api/" -> Optional.of(list(asked));
      case "api/openapi.json" -> Optional.of(openApi(asked));
      case ".well-known/sparql-examples" -> Optional.of(examples(asked));
      default -> {
        Matcher path = PATH.matcher(asked.path());
        yield path.matches() ? Optional.of(one(asked, path)) : Optional.empty();
      }
    };
  }

  private Reply openApi(Asked asked) {
    return Answer.ok("application/vnd.oai.openapi+json;version=3.1", catalog.openApi(asked));
  }

  private Reply list(Asked asked) {
    var view = new QuestionsView(questions.stream().map(q -> shown(q, Map.of())).toList());
    Link top = new Link(asked.up() + ".", asked.library().title(), "");
    Head head = asked.head("Questions", "Questions to ask by a link", "api/", List.of(top));
    return Answer.ok(Syntax.HTML.contentType(), pages.page("questions", head, view))
        .tagged(asked.tag("questions"));
  }

  private Reply examples(Asked asked) {
    Optional<Syntax> syntax = asked.syntax(Syntax.RDF);
    if (syntax.isEmpty()) {
      return Messages.notAcceptable("sparql-examples", Syntax.RDF).with("Vary", "Accept");
    }
    byte[] body = RdfText.write(asked.reading(), catalog.examples(asked), syntax.get());
    return Answer.ok(syntax.get().contentType(), body).with("Vary", "Accept");
  }

  private Reply one(Asked asked, Matcher path) {
    Optional<Question> question =
        questions.stream().filter(q -> q.name().equals(path.group(1))).findFirst();
    Optional<Table> table =
        path.group(2) == null ? Table.choose(asked) : Table.named(path.group(2));
    if (question.isEmpty()) {
      return Messages.notFound(
          asked, pages, questions.stream().map(q -> new Link(q.name(), q.title(), "")).toList());
    }
    if (table.isEmpty()) {
      return Answer.plain(406, "None of what you accept is there. There is: " + Table.names())
          .with("Vary", "Accept");
    }
    try {
      return ask(asked, question.get(), table.get()).with("Vary", "Accept");
    } catch (QueryCancelledException e) {
      return Answer.plain(503, "the answer would take longer than %d seconds".formatted(SECONDS));
    } catch (Question.Misunderstood | QueryExecException e) {
      return Answer.plain(400, e.getMessage());
    }
  }

  private Answer ask(Asked asked, Question question, Table table) {
    Map<String, String> values = values(asked, question);
    String query = question.with(values, asked.library().iris());
    try (QueryExec running =
        QueryExec.dataset(asked.reading().data())
            .query(query)
            .timeout(SECONDS, TimeUnit.SECONDS)
            .build()) {
      RowSet rows = running.select();
      if (table != Table.HTML) {
        return Answer.ok(table.contentType(), table.write(rows))
            .tagged(asked.tag(table.name() + Integer.toHexString(query.hashCode())));
      }
      return Answer.ok(Syntax.HTML.contentType(), page(asked, question, values, rows));
    }
  }

  private static Map<String, String> values(Asked asked, Question question) {
    var values = new TreeMap<String, String>();
    for (Parameter parameter : question.parameters()) {
      asked.exchange().parameter(parameter.name()).ifPresent(v -> values.put(parameter.name(), v));
    }
    return values;
  }

  private String page(Asked asked, Question question, Map<String, String> values, RowSet rows) {
    List<Var> columns = rows.getResultVars();
    var cells = new ArrayList<List<Link>>();
    for (Binding row : Iter.toList(rows)) {
      cells.add(columns.stream().map(column -> cell(asked, row.get(column))).toList());
    }
    var view =
        new AnswerView(
            shown(question, values),
            columns.stream().map(Var::getVarName).toList(),
            cells,
            question.with(values, asked.library().iris()),
            formats(question, values));
    Head head =
        asked.head(
            question.title(),
            question.words(),
            "api/" + question.name(),
            List.of(new Link("../.", asked.library().title(), ""), new Link(".", "Questions", "")));
    return pages.page("answer", head, view);
  }

  private static Link cell(Asked asked, Node value) {
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

  private static List<Head.Alternate> formats(Question question, Map<String, String> values) {
    var query = new StringBuilder();
    values.forEach(
        (name, value) ->
            query
                .append(query.length() == 0 ? "?" : "&")
                .append(name)
                .append("=")
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return Table.files().stream()
        .map(
            table ->
                new Head.Alternate(
                    table.name(),
                    table.contentType(),
                    question.name() + "." + table.ending() + query))
        .toList();
  }

  private static QuestionsView.Question shown(Question question, Map<String, String> values) {
    return new QuestionsView.Question(
        question.name(),
        question.title(),
        question.words(),
        question.parameters().stream()
            .map(
                p ->
                    new QuestionsView.Parameter(
                        p.name(), p.type(), values.getOrDefault(p.name(), p.fallback()), p.words()))
            .toList());
  }
}
