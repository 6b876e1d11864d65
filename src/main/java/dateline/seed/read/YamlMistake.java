package dateline.seed.read;

import dateline.model.Origin;
import dateline.model.Problems;
import org.yaml.snakeyaml.error.Mark;

/**
 * What keeps a text from being YAML, in a curator's words.
 *
 * @param mark where the curator should look
 */
record YamlMistake(Mark mark, String rule, String what, String mend) {

  void tell(Origin at, Problems problems) {
    problems.error(at, rule, what, mend);
  }
}
