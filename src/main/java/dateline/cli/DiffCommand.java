package dateline.cli;

import dateline.store.Difference;
import dateline.store.Difference.Change;
import dateline.store.Release;
import dateline.store.ReleaseDiff;
import dateline.vocab.Iris;
import dateline.vocab.Prefixes;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Tells in words what two releases say differently.",
      "What follows from it (counts, ties) and the parts of a claim are told with their thing."
    })
final class DiffCommand implements Callable<Integer> {
  /** What is told with the claim or place it belongs to, or follows from events. */
  private static final Set<String> PARTS =
      Set.of("mention", "evidence", "selector", "geometry", "tie", "assertion");

  @Mixin private DirectoryOptions places;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLDER",
      defaultValue = "previous",
      description = "A release (default: ${DEFAULT-VALUE}).")
  private String older;

  @Parameters(
      index = "1",
      paramLabel = "NEWER",
      defaultValue = "current",
      description = "Another (default: ${DEFAULT-VALUE}).")
  private String newer;

  @Override
  public Integer call() {
    Release from = places.releases().find(older);
    Release to = places.releases().find(newer);
    PrintWriter out = spec.commandLine().getOut();
    Iris iris = new Iris(to.base());
    List<Difference> all = ReleaseDiff.between(from, to);
    List<Difference> told =
        all.stream()
            .filter(d -> !PARTS.contains(iris.kindOf(node(d)).orElse("")))
            .sorted((a, b) -> a.change().compareTo(b.change()))
            .toList();
    told.forEach(difference -> tell(difference, iris, out));
    out.println(all.isEmpty() ? "no difference" : summary(from, to, told));
    out.flush();
    return Dateline.DONE;
  }

  private static Node node(Difference difference) {
    return NodeFactory.createURI(difference.iri());
  }

  private static void tell(Difference difference, Iris iris, PrintWriter out) {
    String word = difference.change().name().toLowerCase(Locale.ROOT);
    String name = shown(node(difference), iris);
    out.printf(
        "%s %s%s%n",
        word, name, difference.label().isEmpty() ? "" : " \"" + difference.label() + "\"");
    if (difference.change() == Change.CHANGED) {
      difference.removed().forEach(quad -> out.println("    - " + statement(quad, iris)));
      difference.added().forEach(quad -> out.println("    + " + statement(quad, iris)));
    }
  }

  private static String statement(Quad quad, Iris iris) {
    return shown(quad.getPredicate(), iris) + " " + shown(quad.getObject(), iris);
  }

  private static String shown(Node node, Iris iris) {
    if (node.isLiteral()) {
      return "\"" + node.getLiteralLexicalForm() + "\"";
    }
    return iris.kindOf(node).isPresent()
        ? node.getURI().substring(iris.base().length())
        : Prefixes.shorten(node);
  }

  private static String summary(Release from, Release to, List<Difference> told) {
    String counts =
        told.stream()
            .collect(
                Collectors.groupingBy(
                    d -> d.change().name().toLowerCase(Locale.ROOT), Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "));
    return "%s to %s: %s".formatted(from.id(), to.id(), counts);
  }
}
