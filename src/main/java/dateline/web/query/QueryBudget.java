package dateline.web.query;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;

/** What one query may use up of time and memory where Jena itself does not look. */
final class QueryBudget {
  /** Characters of one string that a query makes. */
  static final int LONGEST = 1_000_000;

  /** Characters of all strings that a query makes. */
  static final long ALL = 100_000_000;

  /** Digits of a number that a query makes. */
  static final int DIGITS = 10_000;

  private final long deadline;
  private long characters;

  QueryBudget(Duration time) {
    this.deadline = System.nanoTime() + time.toNanos();
  }

  /** Ends the query when its time is over. */
  void checkTime() {
    if (System.nanoTime() - deadline > 0) {
      throw new QueryCancelledException();
    }
  }

  /** Ends the query when it makes too long a string, or too many. */
  void makeString(long length) {
    characters += length;
    if (length > LONGEST) {
      throw new QueryDeniedException(
          "the query makes a string of more than %,d characters".formatted(LONGEST));
    }
    if (characters > ALL) {
      throw new QueryDeniedException(
          "the query makes strings of more than %,d characters altogether".formatted(ALL));
    }
  }

  /** Ends the query when it makes too long a number. */
  void makeNumber(long digits) {
    if (digits > DIGITS) {
      throw new QueryDeniedException(
          "the query makes a number of more than %,d digits".formatted(DIGITS));
    }
  }

  /** Text that looks at the time while a regular expression works on it. */
  CharSequence watched(String text) {
    return new Watched(text);
  }

  private final class Watched implements CharSequence {
    private static final int SELDOM = 0xFFFF;

    private final String text;
    private int reads;

    private Watched(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if ((++reads & SELDOM) == 0) {
        checkTime();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
