package dateline.seed;

import com.fasterxml.jackson.core.exc.StreamReadException;

/**
 * What is wrong where the JSON parser stopped, in a curator's words.
 *
 * @param index where in the text
 */
record JsonMistake(int index, Refusal refusal) {

  /**
   * @param end where the last good token ended
   */
  static JsonMistake of(String text, int end, StreamReadException complaint) {
    int index =
        Math.min(Math.max(end, (int) complaint.getLocation().getCharOffset()), text.length());
    return new JsonMistake(
        index,
        new Refusal(
            "json-syntax",
            "this is not JSON: " + Shown.whole(complaint.getOriginalMessage()),
            "mend the line, or the one before it"));
  }
}
