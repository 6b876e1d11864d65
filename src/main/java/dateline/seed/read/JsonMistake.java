package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;

/**
 * What keeps a text from being JSON.
 *
 * @param index where in the text
 */
record JsonMistake(int index, String rule, String what, String mend) {

  void tell(Origin at, Problems problems) {
    problems.error(at, rule, what, mend);
  }
}
