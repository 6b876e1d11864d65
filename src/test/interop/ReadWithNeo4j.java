import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import picocli.CommandLine;

/** Imports exports with Neo4j's bulk importer, and prints what Cypher counts. */
public final class ReadWithNeo4j {
  public static void main(String[] folder) throws Exception {
    for (String view : List.of("events", "ties")) {
      Path home = Files.createTempDirectory(Path.of(folder[1]).toAbsolutePath(), "neo4j-" + view);
      imported(Path.of(folder[0], view + ".neo4j-csv").toAbsolutePath(), home);
      count(view, home);
      try (Stream<Path> files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
    System.exit(0);
  }

  /** Runs the options of the export's own script. */
  private static void imported(Path files, Path home) throws Exception {
    Files.createDirectories(home.resolve("conf"));
    Class<?> command = Class.forName("org.neo4j.importer.ImportCommand$Full");
    var constructor = command.getDeclaredConstructor(ExecutionContext.class);
    constructor.setAccessible(true);
    var context = new ExecutionContext(home, home.resolve("conf"));
    int code =
        new CommandLine(constructor.newInstance(context))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(
                "neo4j",
                "--nodes=" + files.resolve("nodes.csv"),
                "--relationships=" + files.resolve("relationships.csv"),
                "--array-delimiter=;",
                "--multiline-fields=true",
                "--id-type=string",
                "--report-file=" + home.resolve("import.report"),
                "--overwrite-destination=true");
    if (code != 0) {
      throw new IllegalStateException("the importer ended with " + code);
    }
  }

  private static void count(String view, Path home) {
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(home).build();
    GraphDatabaseService database = service.database("neo4j");
    try (Transaction tx = database.beginTx()) {
      String dated =
          view.equals("events")
              ? "MATCH (x:Event) WHERE x.earliest IS NOT NULL OR x.latest IS NOT NULL"
              : "MATCH ()-[x]->() WHERE x.earliest IS NOT NULL OR x.latest IS NOT NULL";
      System.out.printf(
          "neo4j neo4j-csv %s nodes=%d edges=%d labels=%d dated=%d weight=%d%n",
          view,
          number(tx, "MATCH (n) RETURN count(n) AS n"),
          number(tx, "MATCH ()-[r]->() RETURN count(r) AS n"),
          number(tx, "MATCH (n) WHERE n.name <> '' AND size(labels(n)) > 0 RETURN count(n) AS n"),
          number(tx, dated + " AND (x.earliest IS NULL OR x.earliest < date('2100-01-01')) RETURN count(x) AS n"),
          number(tx, "MATCH ()-[r]->() RETURN coalesce(sum(r.weight), 0) AS n"));
    }
    service.shutdown();
  }

  private static long number(Transaction tx, String query) {
    Map<String, Object> row = tx.execute(query).next();
    return ((Number) row.get("n")).longValue();
  }
}
