package dateline.engine;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** A dataset that does not even begin to write. */
final class ReadOnlyDataset extends DatasetGraphWrapper {
  ReadOnlyDataset(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public void begin(TxnType type) {
    // A read that asks to be promoted stays a read.
    begin(TxnType.convert(type));
  }

  @Override
  public void begin(ReadWrite mode) {
    if (mode == ReadWrite.WRITE) {
      throw refused();
    }
    super.begin(TxnType.READ);
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  protected DatasetGraph getW() {
    throw refused();
  }

  private static JenaTransactionException refused() {
    return new JenaTransactionException("a release can only be read");
  }
}
