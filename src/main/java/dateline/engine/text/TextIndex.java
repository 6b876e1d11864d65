package dateline.engine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * The text index of a release, read only. Any number of threads may search, and any number of
 * processes may have it open.
 */
public final class TextIndex implements AutoCloseable {

  /**
   * What to look for.
   *
   * @param words in Lucene's query language; its {@code field:} prefixes are those of {@link
   *     TextFields}
   * @param properties to search; all searchable ones when empty
   * @param subject whose literals only
   * @param graph where the literal must stand
   * @param language tag that the literal must have
   * @param limit how many hits at most, the best; 0 for all
   */
  record Search(
      String words,
      List<Node> properties,
      Optional<String> subject,
      Optional<String> graph,
      Optional<String> language,
      int limit) {}

  /** A literal that matches. */
  record Hit(Node subject, Node property, Node literal, Node graph, float score) {}

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final Analyzer analyzer = TextFields.analyzer();

  private TextIndex(FSDirectory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  public static TextIndex open(Path path) {
    try {
      // Lucene would create it.
      Path existing = path.toRealPath();
      var directory = FSDirectory.open(existing);
      try {
        return new TextIndex(directory, DirectoryReader.open(directory));
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many literals the index holds. */
  public int literals() {
    return reader.numDocs();
  }

  /**
   * Finds literals, the best match first; reads them as the stream is read.
   *
   * @param cancelled asked from time to time; when true the search ends with an exception
   * @throws ParseException when the words are not in Lucene's query language, or make too much of
   *     it
   */
  Stream<Hit> find(Search search, BooleanSupplier cancelled) throws ParseException {
    try {
      Query query = query(search);
      QueryTimeout timeout = cancelled::getAsBoolean;
      var searcher = new IndexSearcher(ExitableDirectoryReader.wrap(reader, timeout));
      int found = searcher.count(query);
      int wanted = search.limit() > 0 ? Math.min(search.limit(), found) : found;
      if (wanted == 0) {
        return Stream.empty();
      }
      ScoreDoc[] best = searcher.search(query, wanted).scoreDocs;
      StoredFields stored = searcher.storedFields();
      return Stream.of(best).map(document -> hit(stored, document));
    } catch (ExitingReaderException e) {
      throw new QueryCancelledException();
    } catch (TooComplexToDeterminizeException | TooManyClauses e) {
      throw new ParseException(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query query(Search search) throws ParseException {
    String words = Normalizer.normalize(search.words(), Normalizer.Form.NFC);
    var query = new BooleanQuery.Builder();
    query.add(anyOf(fields(search.properties()), words), Occur.MUST);
    filter(query, TextFields.SUBJECT, search.subject());
    filter(query, TextFields.GRAPH, search.graph());
    filter(query, TextFields.LANGUAGE, search.language());
    return query.build();
  }

  private Query anyOf(List<String> fields, String words) throws ParseException {
    var query = new BooleanQuery.Builder();
    for (String field : fields) {
      var parser = new QueryParser(field, analyzer);
      parser.setAllowLeadingWildcard(true);
      query.add(parser.parse(words), Occur.SHOULD);
    }
    return query.build();
  }

  private static List<String> fields(List<Node> properties) {
    if (properties.isEmpty()) {
      return List.of(TextFields.ANY);
    }
    var fields = new ArrayList<String>();
    properties.forEach(property -> TextFields.searched(property).ifPresent(fields::add));
    return fields;
  }

  private static void filter(BooleanQuery.Builder query, String field, Optional<String> value) {
    value.ifPresent(v -> query.add(new TermQuery(new Term(field, v)), Occur.FILTER));
  }

  private static Hit hit(StoredFields stored, ScoreDoc found) {
    try {
      Document document = stored.document(found.doc);
      Node property = property(document);
      String words = document.get(TextFields.ANY);
      String language = document.get(TextFields.LANGUAGE);
      return new Hit(
          NodeFactory.createURI(document.get(TextFields.SUBJECT)),
          property,
          language == null
              ? NodeFactory.createLiteralString(words)
              : NodeFactory.createLiteralLang(words, language),
          NodeFactory.createURI(document.get(TextFields.GRAPH)),
          found.score);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node property(Document document) {
    for (IndexableField field : document) {
      Optional<Node> property = TextFields.property(field.name());
      if (property.isPresent()) {
        return property.get();
      }
    }
    throw new IllegalStateException("the text index holds a document of no property");
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
