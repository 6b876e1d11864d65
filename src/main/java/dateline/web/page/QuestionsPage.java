package dateline.web.page;

import java.util.List;

/** The questions that can be asked by a link. */
public record QuestionsPage(List<Question> questions) {

  /**
   * A question as a form.
   *
   * @param name in its address
   * @param title short
   * @param words the question in words
   * @param parameters what can be set
   */
  public record Question(String name, String title, String words, List<Parameter> parameters) {}

  /** A value that can be set; it has a default. */
  public record Parameter(String name, String type, String value, String words) {}
}
