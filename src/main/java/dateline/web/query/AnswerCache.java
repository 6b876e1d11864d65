package dateline.web.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * A cache of query answers, bounded by bytes; which ones are evicted is Caffeine's choice. A
 * release never changes, so an answer holds as long as its key is asked for.
 */
public final class AnswerCache {
  /** Of the configuration: bytes that all answers may take together; 0 for none. */
  static final Symbol BYTES = Symbol.create("dateline:answerCacheBytes");

  private static final long DEFAULT_BYTES = 64L << 20;

  /** The cache takes at most this part of the heap, whatever the configuration says. */
  private static final int PART_OF_HEAP = 8;

  /** One answer takes at most this part of the cache. */
  private static final int PART_OF_CACHE = 8;

  /** What an entry takes beside the answer's bytes, at most. */
  private static final int OVERHEAD = 1024;

  private final long bytes;
  private final Cache<Key, Answer> answers;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  /**
   * What an answer depends on.
   *
   * @param release hash of the release
   * @param question hash of the query, the other parameters and the {@code Accept} header
   */
  record Key(String release, String question) {}

  /** A complete answer as it was sent, with status 200. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Answer(String contentType, byte[] body) {}

  private AnswerCache(long bytes) {
    this.bytes = Math.max(0, bytes);
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(this.bytes)
            .weigher((Key key, Answer answer) -> OVERHEAD + answer.body().length)
            .build();
  }

  /** As large as the configuration allows. */
  public static AnswerCache of(Context settings) {
    String setting = settings.getAsString(BYTES);
    long wanted = setting == null ? DEFAULT_BYTES : Long.parseLong(setting);
    return new AnswerCache(Math.min(wanted, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
  }

  /** Bytes of the largest answer that is kept. */
  public int largest() {
    return (int) Math.min(Integer.MAX_VALUE / 2, bytes / PART_OF_CACHE);
  }

  Optional<Answer> find(Key key) {
    Optional<Answer> answer = Optional.ofNullable(answers.getIfPresent(key));
    (answer.isPresent() ? hits : misses).increment();
    return answer;
  }

  void keep(Key key, Answer answer) {
    answers.put(key, answer);
  }

  /** Drops the answers of all other releases. */
  public void keepOnly(String release) {
    answers.asMap().keySet().removeIf(key -> !key.release().equals(release));
  }

  /** How many answers were found. */
  public double hits() {
    return hits.sum();
  }

  /** How many were looked for in vain. */
  public double misses() {
    return misses.sum();
  }
}
