package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.terminal.PrintableWriter;
import org.sweepstack.terminal.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code sweepstack}. */
@Command(
    name = "sweepstack",
    description =
        "Trains a whole grid of neural-network experiments from one YAML file and leaves CSV"
            + " files.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all trials finished (a diverged trial is a finding, not a failure)",
      "1:some trials failed or timed out, numbers differ, or a file could not be written",
      "2:bad input; nothing was written",
      "3:a bug in Sweepstack",
      "130:interrupted"
    })
public final class Main implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          PlanCommand.class,
          RerunCommand.class,
          StatusCommand.class,
          ShowCommand.class,
          CompareCommand.class,
          VerifyCommand.class,
          ExportCommand.class,
          ReportCommand.class,
          PlotCommand.class,
          ParametersCommand.class,
          SchemaCommand.class);

  /** Commands that need the engine, which starts while their arguments are read. */
  private static final Set<Class<?>> TRAINING =
      Set.of(RunCommand.class, RerunCommand.class, VerifyCommand.class);

  @Spec private CommandSpec spec;

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Screen screen = new Screen(System.err);
    // The logging writes there too, and must not write over what is drawn.
    System.setErr(screen.messages());
    System.exit(run(out, screen, arguments));
  }

  /**
   * Runs the program.
   *
   * @param out takes the data
   * @param err takes progress, warnings and errors
   * @return the exit code, see {@link ExitCode}
   */
  static int run(PrintWriter out, Screen err, String... arguments) {
    PrintWriter messages = new PrintWriter(err.messages(), true, StandardCharsets.UTF_8);
    CommandLine commandLine =
        new CommandLine(new Main(), new CommandFactory(err, List.of(arguments)));
    List<Class<?>> commands = commands(arguments);
    if (commands.size() == 1 && TRAINING.contains(commands.get(0))) {
      SweepExecution.startEngine();
    }
    commands.forEach(commandLine::addSubcommand);
    commandLine
        .setOut(new PrintWriter(new PrintableWriter(out), true))
        .setErr(messages)
        .setUsageHelpAutoWidth(false)
        // What sets the style of letters would be escaped with all else that controls a terminal.
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(Errors::ofArguments)
        .setExecutionExceptionHandler(Errors::ofExecution);
    int exitCode = execute(commandLine, messages, arguments);
    out.flush();
    messages.flush();
    return exitCode;
  }

  /**
   * Returns the command that is called; all of them where that is unknown or help is asked for.
   * Preparing all takes a sixth of the time in which the program starts.
   */
  private static List<Class<?>> commands(String... arguments) {
    Optional<Class<?>> called =
        COMMANDS.stream()
            .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
            .findFirst();
    return called
        .<List<Class<?>>>map(List::of)
        .orElseGet(() -> Stream.concat(COMMANDS.stream(), Stream.of(HelpCommand.class)).toList());
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** An error is not an exception: what did not fit into memory would end without a word. */
  private static int execute(CommandLine commandLine, PrintWriter err, String... arguments) {
    try {
      return commandLine.execute(arguments);
    } catch (OutOfMemoryError e) {
      err.println(
          "sweepstack: not enough memory ("
              + e.getMessage()
              + "); give fewer points or trials, or more memory with"
              + " SWEEPSTACK_JAVA_OPTIONS=-Xmx8g");
      return ExitCode.SOME_FAILED;
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "no command given; expected one of "
            + COMMANDS.stream().map(Main::name).collect(Collectors.joining(", ")));
  }

  /** Tells the version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"sweepstack " + (version == null ? "development" : version)};
    }
  }
}
