package dateline.seed;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says a parser's complaint in a curator's words. */
final class YamlMistake {
  private YamlMistake() {}

  static Refusal of(MarkedYAMLException complaint, String text) {
    String said = String.valueOf(complaint.getProblem());
    if (said.contains("TAB")) {
      return new Refusal(
          "tab-indentation", "the line is indented with a tab", "indent with spaces");
    }
    return new Refusal(
        "yaml-syntax",
        "this is not YAML: " + Shown.whole(said),
        "mend the line, or the one before it");
  }
}
