package dateline.export.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers the answers that were asked for last, so that memory does not grow with questions. */
final class LruCache<K, V> {
  private static final int REMEMBERED = 10_000;

  private final Function<K, V> answer;
  private final Map<K, V> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Without any answers.
   *
   * @param answer must not ask the same memo
   */
  LruCache(Function<K, V> answer) {
    this.answer = answer;
  }

  V get(K key) {
    return known.computeIfAbsent(key, answer);
  }
}
