package dateline.web.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * Answers that have been given, whole ones only, to be given again. A release never changes, so an
 * answer is right as long as its key is asked for; the cache is bounded by bytes, and what is asked
 * for least goes first.
 */
public final class AnswerCache {
  /** Of the configuration: bytes that all answers may take together; 0 for none. */
  static final Symbol BYTES = Symbol.create("dateline:answerCacheBytes");

  private static final long USUAL = 64L << 20;

  /** Of the heap at most, whatever the configuration says. */
  private static final int PART_OF_HEAP = 8;

  /** Of the cache at most for one answer. */
  private static final int PART_OF_CACHE = 8;

  /** What an entry takes beside the answer's bytes, at most. */
  private static final int OVERHEAD = 1024;

  private final long bytes;
  private final Cache<AnswerKey, CapturingResponse.Recorded> answers;
  private final LongAdder found = new LongAdder();
  private final LongAdder missed = new LongAdder();

  /** A cache of as many bytes at most. */
  AnswerCache(long bytes) {
    this.bytes = Math.max(0, bytes);
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(this.bytes)
            .weigher((AnswerKey key, CapturingResponse.Recorded answer) -> OVERHEAD + answer.size())
            .build();
  }

  /** As large as the configuration allows. */
  public static AnswerCache of(Context settings) {
    String setting = settings.getAsString(BYTES);
    long wanted = setting == null ? USUAL : Long.parseLong(setting);
    return new AnswerCache(Math.min(wanted, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
  }

  /** Bytes of the largest answer that is kept. */
  public int largest() {
    return (int) Math.min(Integer.MAX_VALUE / 2, bytes / PART_OF_CACHE);
  }

  Optional<CapturingResponse.Recorded> find(AnswerKey key) {
    Optional<CapturingResponse.Recorded> answer = Optional.ofNullable(answers.getIfPresent(key));
    (answer.isPresent() ? found : missed).increment();
    return answer;
  }

  void keep(AnswerKey key, CapturingResponse.Recorded answer) {
    if (answer.size() <= largest()) {
      answers.put(key, answer);
    }
  }

  /** Gives the memory of all other releases' answers back. */
  public void keepOnly(String release) {
    answers.asMap().keySet().removeIf(key -> !key.release().equals(release));
  }

  /** How many answers were found. */
  public long found() {
    return found.sum();
  }

  /** How many were looked for in vain. */
  public long missed() {
    return missed.sum();
  }
}
