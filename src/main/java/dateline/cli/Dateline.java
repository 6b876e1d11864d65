package dateline.cli;

import dateline.store.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The command line. */
@Command(
    name = "dateline",
    description = "Turns facts curated from news articles into a proven RDF knowledge graph.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Dateline.Numbered.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:problems in the facts, or no such answer",
      "2:wrong usage",
      "70:our fault",
      "74:a file, or standard output, cannot be read or written",
      "141:who read standard output has closed the pipe"
    })
public final class Dateline implements Runnable {
  /** Done. */
  static final int DONE = 0;

  /** Problems in the facts, or no such answer. */
  static final int PROBLEMS = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  /** Our fault. */
  static final int OUR_FAULT = 70;

  /** A file, or standard output, cannot be read or written (EX_IOERR of sysexits.h). */
  static final int NO_INPUT_OR_OUTPUT = 74;

  /** What a shell tells of a program that SIGPIPE ended: 128 and the signal's number. */
  static final int CLOSED_PIPE = 141;

  /** Lucene logs by java.util.logging what only its developers can use. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final List<Class<?>> COMMANDS =
      List.of(
          CheckCommand.class,
          BuildCommand.class,
          LocateCommand.class,
          QueryCommand.class,
          ServeCommand.class,
          ReleaseCommand.class,
          DiffCommand.class,
          ExportCommand.class,
          SchemaCommand.class);

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  static final class Numbered implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"dateline " + Version.NUMBER};
    }
  }

  /** Runs one command and leaves with its exit code; speaks alike in every locale. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    LUCENE.setLevel(Level.SEVERE);
    var out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.exit(run(args));
  }

  /** Runs one command. */
  static int run(String... args) {
    return commandLine(args).execute(args);
  }

  /**
   * The command line, ready to run one command. Where the first word names a command, it knows that
   * one only: to put the others together takes longer than to run some of them.
   */
  static CommandLine commandLine(String... args) {
    var line = new CommandLine(new Dateline());
    List<Class<?>> asked =
        COMMANDS.stream().filter(c -> args.length > 0 && name(c).equals(args[0])).toList();
    (asked.isEmpty() ? COMMANDS : asked).forEach(c -> line.addSubcommand(name(c), c));
    line.addSubcommand(new CommandLine.HelpCommand());
    return line.setExecutionStrategy(Dateline::execute)
        .setExecutionExceptionHandler(Dateline::failed)
        .setUsageHelpAutoWidth(true);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }

  private static int execute(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (StandardOutput.Failure e) {
      // Help is printed outside of commands.
      return failed(e, parsed.commandSpec().commandLine(), parsed);
    }
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof StandardOutput.Failure output && output.isClosedPipe()) {
      return CLOSED_PIPE;
    }
    boolean verbose = parsed.expandedArgs().contains("--verbose");
    if (failure instanceof CommandException refused) {
      command.getErr().println("dateline: " + refused.getMessage());
      return refused.exitCode();
    }
    if (failure instanceof dateline.dump.ReleaseException) {
      command.getErr().println("dateline: " + failure.getMessage());
      return PROBLEMS;
    }
    Optional<String> trouble = IoMessage.of(failure);
    if (trouble.isPresent() && !verbose) {
      boolean output = failure instanceof StandardOutput.Failure;
      command.getErr().println("dateline: " + (output ? failure.getMessage() : trouble.get()));
      return NO_INPUT_OR_OUTPUT;
    }
    command.getErr().println("dateline: this should not happen: " + failure);
    if (verbose) {
      failure.printStackTrace(command.getErr());
    } else {
      command.getErr().println("    with --verbose it says where");
    }
    return OUR_FAULT;
  }
}
