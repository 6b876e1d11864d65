package dateline.seed.read;

/** Values as problems show them: quoted, on one line, safe for a terminal. */
public final class DisplayText {
  private static final int LONGEST = 60;

  private DisplayText() {}

  /** In double quotes, cut after 60 characters, what cannot be seen as {@code <U+200B>}. */
  public static String quoted(String value) {
    return '"' + plain(value) + '"';
  }

  /** As {@link #quoted} without the quotes. */
  static String plain(String value) {
    var shown = new StringBuilder();
    int length = 0;
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      if (length++ == LONGEST) {
        return shown.append('…').toString();
      }
      shown.append(character(value, i));
    }
    return shown.toString();
  }

  /** All of a name that may hold anything, safe for a terminal. */
  static String whole(String name) {
    var shown = new StringBuilder();
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      shown.append(character(name, i));
    }
    return shown.toString();
  }

  /** {@code U+200B}. */
  static String code(int codePoint) {
    return "U+%04X".formatted(codePoint);
  }

  /** {@code U+200B ZERO WIDTH SPACE}. */
  static String named(int codePoint) {
    String name = Character.getName(codePoint);
    return name == null ? code(codePoint) : code(codePoint) + " " + name;
  }

  private static String character(String value, int index) {
    int codePoint = value.codePointAt(index);
    if (codePoint == '\n') {
      return "⏎";
    }
    boolean visible =
        codePoint != '\t'
            && codePoint != '\r'
            && CharacterKind.at(value, index) == CharacterKind.FINE;
    return visible ? Character.toString(codePoint) : "<" + code(codePoint) + ">";
  }
}
