package dateline.web.page;

import java.util.List;

/**
 * A question with its answer as a table.
 *
 * @param question what was asked
 * @param columns names of the columns
 * @param rows cells; those without a value have an empty text
 * @param query the SPARQL that was run
 * @param formats the same answer in other formats
 */
public record AnswerPage(
    QuestionsPage.Question question,
    List<String> columns,
    List<List<Link>> rows,
    String query,
    List<PageHead.Alternate> formats) {}
