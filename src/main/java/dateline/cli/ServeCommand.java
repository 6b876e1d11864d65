package dateline.cli;

import dateline.dump.ReleaseException;
import dateline.pipeline.BuildInputs;
import dateline.pipeline.BuildPlan;
import dateline.store.Release;
import dateline.web.Configuration;
import dateline.web.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the current release over HTTP; builds first where the seeds changed.",
      "Follows the current release: after \"build\" or \"release use\" in another window the new"
          + " one is served, and no request is lost."
    })
final class ServeCommand implements Callable<Integer> {
  private static final Duration BREATH = Duration.ofSeconds(1);

  @Mixin private DirectoryOptions places;
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "The port to listen on; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "localhost",
      description =
          "The address to listen on; 0.0.0.0 lets other machines in (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = Configuration.FILE,
      description =
          "The server's configuration (default: ${DEFAULT-VALUE}; where it is missing, the one"
              + " that comes with the program).")
  private Path configuration;

  @Option(
      names = "--watch",
      description = "Build again when the seeds change; a broken edit keeps the old release.")
  private boolean watch;

  @Option(
      names = "--self-test",
      description =
          "Serve on a free port, answer one query, and end: says whether release and configuration"
              + " can be served.")
  private boolean selfTest;

  private String tried = "";
  private Optional<Path> texts = Optional.empty();
  private String said = "";

  @Override
  public Integer call() throws InterruptedException, IOException {
    PrintWriter err = spec.commandLine().getErr();
    // Watched from before the first build, so that what is saved during it is not missed.
    try (FolderWatch changes = new FolderWatch(watch ? this::watched : List::of)) {
      Release release = begin(err);
      changes.update();
      return selfTest ? test(release, err) : serve(release, changes, err);
    }
  }

  private int serve(Release release, FolderWatch changes, PrintWriter err)
      throws InterruptedException {
    try (Server server = start(release)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      err.printf(
          "serving release %s at http://%s:%d/kg/sparql%n", release.id(), host, server.port());
      err.flush();
      while (server.isRunning()) {
        if (changes.await(BREATH)) {
          rebuild(err);
        }
        follow(server, err);
      }
    }
    return Dateline.DONE;
  }

  /** A release to begin with; where the facts are broken, the one that there is. */
  private Release begin(PrintWriter err) {
    BuildInputs inputs = BuildInputs.of(places.plan());
    tried = inputs.fingerprint();
    try {
      Release release = new FreshRelease(places, err).fresh(inputs);
      texts = inputs.texts().or(() -> BuildInputs.of(places.plan()).texts());
      return release;
    } catch (CommandException refused) {
      Optional<Release> current = new FreshRelease(places, err).usable();
      if (current.isEmpty()) {
        throw refused;
      }
      err.printf("serving release %s, built before%n", current.get().id());
      return current.get();
    }
  }

  private int test(Release release, PrintWriter err) throws IOException {
    String status = SelfTest.statusOf(release, configuration);
    err.printf("release %s answered a query with %s%n", release.id(), status);
    err.flush();
    return status.startsWith("HTTP/1.1 200") ? Dateline.DONE : Dateline.OUR_FAULT;
  }

  private Server start(Release release) {
    try {
      return Server.start(new Server.Options(configuration, host, port), release);
    } catch (UncheckedIOException e) {
      throw new CommandException(
          Dateline.USAGE,
          "cannot listen on %s:%d: %s".formatted(host, port, e.getCause().getMessage()));
    }
  }

  private List<Path> watched() {
    BuildPlan plan = places.plan();
    return Stream.of(Optional.of(plan.seeds()), plan.ontology(), texts.or(plan::texts))
        .flatMap(Optional::stream)
        .toList();
  }

  private void rebuild(PrintWriter err) {
    try {
      BuildInputs inputs = BuildInputs.of(places.plan());
      if (!inputs.fingerprint().equals(tried)) {
        tried = inputs.fingerprint();
        texts = inputs.texts();
        new FreshRelease(places, err).build(inputs);
      }
    } catch (ReleaseException | UncheckedIOException e) {
      tried = "";
      say(e, err);
    }
    err.flush();
  }

  /** Keeps the release that is served where the new one cannot be opened, for whatever reason. */
  private void follow(Server server, PrintWriter err) {
    try {
      Optional<Release> current = places.releases().current();
      if (current.isPresent() && !current.get().equals(server.release())) {
        server.switchTo(current.get());
        err.printf("serving release %s%n", current.get().id());
      }
      said = "";
    } catch (RuntimeException e) {
      say(e, err);
    }
    err.flush();
  }

  /** Once, however often it is tried. */
  private void say(RuntimeException failure, PrintWriter err) {
    boolean told = failure instanceof ReleaseException;
    String message =
        "dateline: "
            + (told ? failure.getMessage() : IoMessage.of(failure).orElse(failure.toString()));
    if (!message.equals(said)) {
      said = message;
      err.println(message);
    }
  }
}
