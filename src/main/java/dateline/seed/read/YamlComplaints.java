package dateline.seed.read;

import java.util.List;

/** What SnakeYAML complains of, in a curator's words. */
final class YamlComplaints {
  /**
   * The patterns look from the start of a text of three lines: SnakeYAML's context and problem, the
   * line above the problem, and the line itself.
   */
  static final List<Rewording> ALL =
      Rewording.table(
          """
          .*TAB.*\\n.*\\n[ \\t]*\\t | here | tab-indentation | a tab indents the line \
            | indent with two spaces a level
          .*TAB | here | yaml-syntax | a tab stands before the value | write a space
          .*found character | here | yaml-syntax | a value cannot begin with $0 \
            | put the value in double quotes
          .*mapping values are.*\\n.*\\n\\s*(?:- +)*([^:\\n]*): +([^"\\n]*:[^"\\n]*)$ | here \
            | yaml-syntax | a second colon stands in the line | put the value in quotes: $1: "$2"
          .*mapping values are.*\\n.*\\n.*: .*: | here | yaml-syntax \
            | a second colon stands in the line | put the whole value in single quotes
          .*mapping values are.*\\n(?!.*:[ \\n]).*: | here | yaml-syntax \
            | a key stands here, but the colon in the line above has no space after it \
            | write a space after that colon
          .*mapping values are.*\\n.*: +\\S | here | yaml-syntax \
            | a key stands here, but the line above goes on to this one \
            | indent the key like the keys beside it
          .*mapping values are | here | yaml-syntax \
            | a key stands here, but the line above has no colon | write a colon after the key above
          .*could not find expected ':' | begun | yaml-syntax | the line has no colon \
            | write key: value, begin a list item with -, or indent what goes on with the line above
          .*sequence entries are | here | yaml-syntax \
            | a list item cannot begin on the line of its key \
            | begin the list on the next line, or write [a, b]
          .*<block end>, but found '<scalar> | here | yaml-syntax \
            | the value has ended at its closing quote, and something else follows \
            | put the whole value in quotes; inside of "…" write \\" for a quote, inside of '…' write ''
          .*<block end>.*(start>'|'[-?]') | here | yaml-syntax \
            | the line does not stand below the ones it belongs to \
            | indent it exactly like its neighbours
          .*<block end> | here | yaml-syntax | $0 stands where nothing of its kind has begun \
            | delete it, or put the value in double quotes
          .*expected ',' or '(.)' | here | yaml-syntax \
            | a comma or $1 is missing in the list or mapping that begins on line $n \
            | write it; put text that holds brackets, commas or quotes in double quotes
          .*escape | here | yaml-syntax | this backslash begins no escape \
            | write \\\\, or use single quotes instead
          .*quoted scalar | begun | yaml-syntax | the text that begins with $0 here is not closed \
            | write the closing $0
          .*(alias|anchor) | begun | yaml-alias | a value cannot begin with * or & \
            | put the value in double quotes
          .*tag | here | yaml-tag | a value cannot begin with ! | put the value in double quotes
          .*(directive|YAML document|\\n%) | here | yaml-directive \
            | the line that begins with % gives the parser an order \
            | delete the line; values are read as they are typed
          .*block scalar | here | yaml-syntax | this cannot stand after a block sign (|, >) \
            | begin the text on the next line, indented with spaces
          .*<document start> | here | second-document \
            | a second document begins in the same file \
            | write it in a file of its own, and leave out lines of --- and ...
          .*<stream end> | here | yaml-syntax | the file ends before a bracket is closed \
            | write the closing ] or }
          .*mapping keys are | here | yaml-syntax | a value cannot begin with ? \
            | put the value in double quotes
          .*expected the node content | here | yaml-syntax | $0 stands where a value is expected \
            | write the value; put text that begins with it in double quotes
          (.*) | here | yaml-syntax | this is not YAML: $1 \
            | put the value in double quotes, or indent the line like its neighbours
          """);

  private YamlComplaints() {}
}
