package dateline.engine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Writes the text index of a new release: one document for each searchable literal. */
public final class TextIndexWriter implements AutoCloseable {
  private final FSDirectory directory;
  private final IndexWriter writer;

  private TextIndexWriter(FSDirectory directory, IndexWriter writer) {
    this.directory = directory;
    this.writer = writer;
  }

  public static TextIndexWriter create(Path path) throws IOException {
    var directory = FSDirectory.open(path);
    var writer = new IndexWriter(directory, new IndexWriterConfig(TextFields.analyzer()));
    // Also an index without a document must be there.
    writer.commit();
    return new TextIndexWriter(directory, writer);
  }

  /** Goes on with an index. */
  public static TextIndexWriter open(Path path) throws IOException {
    var directory = FSDirectory.open(path);
    return new TextIndexWriter(
        directory, new IndexWriter(directory, new IndexWriterConfig(TextFields.analyzer())));
  }

  /** Forgets all literals of a subject in a graph. */
  public void remove(Node graph, Node subject) {
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(TextFields.SUBJECT, subject.getURI())), Occur.FILTER)
            .add(new TermQuery(new Term(TextFields.GRAPH, graph.getURI())), Occur.FILTER)
            .build();
    try {
      writer.deleteDocuments(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the quad in where its property is searchable. */
  public void add(Quad quad) {
    Optional<String> field = TextFields.of(quad.getPredicate());
    if (field.isEmpty() || !quad.getObject().isLiteral()) {
      return;
    }
    Node literal = quad.getObject();
    var document = new Document();
    document.add(new StringField(TextFields.SUBJECT, quad.getSubject().getURI(), Store.YES));
    document.add(new StringField(TextFields.GRAPH, quad.getGraph().getURI(), Store.YES));
    document.add(new TextField(field.get(), literal.getLiteralLexicalForm(), Store.YES));
    document.add(new TextField(TextFields.ANY, literal.getLiteralLexicalForm(), Store.YES));
    if (!literal.getLiteralLanguage().isEmpty()) {
      document.add(new StringField(TextFields.LANGUAGE, literal.getLiteralLanguage(), Store.YES));
    }
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
