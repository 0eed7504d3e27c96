package org.sweepstack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.execution.Workplace;
import org.sweepstack.terminal.PrintableWriter;
import org.sweepstack.terminal.Screen;
import org.sweepstack.trial.FileNames;
import org.sweepstack.trial.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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
      "0:all trials finished (a diverged trial is a finding, not a failure), or the budget is"
          + " spent",
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
          DescribeCommand.class,
          RerunCommand.class,
          TrainCommand.class,
          PredictCommand.class,
          MergeCommand.class,
          StatusCommand.class,
          WatchCommand.class,
          TopCommand.class,
          ListCommand.class,
          CleanCommand.class,
          InitCommand.class,
          ShowCommand.class,
          CompareCommand.class,
          LikeCommand.class,
          AlongsideCommand.class,
          VerifyCommand.class,
          ExportCommand.class,
          ReportCommand.class,
          PlotCommand.class,
          JudgeCommand.class,
          ParametersCommand.class,
          SchemaCommand.class,
          CompletionCommand.class);

  /** Commands that need the engine, which starts while their arguments are read. */
  private static final Set<Class<?>> TRAINING =
      Set.of(RunCommand.class, RerunCommand.class, VerifyCommand.class);

  /** Commands that write files without training. */
  private static final Set<Class<?>> WRITING =
      Set.of(
          CompareCommand.class,
          TrainCommand.class,
          PredictCommand.class,
          ExportCommand.class,
          MergeCommand.class,
          CleanCommand.class,
          InitCommand.class,
          ReportCommand.class,
          PlotCommand.class,
          JudgeCommand.class);

  @Spec private CommandSpec spec;

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    try {
      System.exit(run(Workplace.HERE, arguments));
    } catch (LinkageError e) {
      // Before there is a handler of errors.
      System.err.println(Errors.PREFIX + Errors.unloadable(e));
      System.exit(ExitCode.BAD_INPUT);
    }
  }

  /**
   * Runs the program, with stacks trained at some place, and returns its exit code. Once a process.
   */
  public static int run(Workplace place, String... arguments) {
    Screen screen = new Screen(System.err);
    Interruption interruption = Interruption.listen(screen);
    // The logging writes there too, and must not write over what is drawn.
    System.setErr(screen.messages());
    StandardOutput out = StandardOutput.ofThisProcess();
    Session session = new Session(screen, interruption, List.of(arguments), place);
    Errors errors = new Errors(new PrintWriter(screen.messages(), true, UTF_8), session);
    Thread.setDefaultUncaughtExceptionHandler(errors::ofThread);
    return out.end(run(out.writer(), session), screen.messages());
  }

  /**
   * Runs the program.
   *
   * @param out takes the data
   * @param err takes progress, warnings and errors
   * @return the exit code, see {@link ExitCode}
   */
  static int run(PrintWriter out, Screen err, String... arguments) {
    return run(out, new Session(err, new Interruption(err), List.of(arguments), Workplace.HERE));
  }

  private static int run(PrintWriter out, Session session) {
    PrintWriter messages = new PrintWriter(session.screen().messages(), true, UTF_8);
    Errors errors = new Errors(messages, session);
    int exitCode;
    try {
      checkNames(session.arguments());
      exitCode = execute(out, messages, session);
    } catch (Throwable e) {
      // Errors too: what does not fit into memory or cannot be loaded would end without a word.
      exitCode = errors.of(e);
    }
    out.flush();
    messages.flush();
    return exitCode;
  }

  /** Refuses words that Java could not read: they name other files than the user's. */
  private static void checkNames(List<String> arguments) {
    Stream.concat(arguments.stream(), Stream.of(System.getProperty("user.dir")))
        .filter(word -> !FileNames.canName(word))
        .findFirst()
        .ifPresent(
            word -> {
              throw new InvalidInputException("'" + word + "': " + FileNames.remedy());
            });
  }

  private static int execute(PrintWriter out, PrintWriter messages, Session session) {
    String[] arguments = session.arguments().toArray(String[]::new);
    CommandLine commandLine = new CommandLine(new Main(), new CommandFactory(session));
    List<Class<?>> commands = commands(arguments);
    if (commands.size() == 1 && TRAINING.contains(commands.get(0))) {
      SweepExecution.startEngine(CacheOption.in(session.arguments()));
    }
    if (commands.size() == 1 && WRITING.contains(commands.get(0))) {
      session.writes();
    }
    commands.forEach(commandLine::addSubcommand);
    ErrorHandlers errors = new ErrorHandlers(new Errors(messages, session));
    NumberConverters.register(commandLine);
    return commandLine
        .setCommandName(ProgramName.text())
        .setOut(new PrintWriter(new PrintableWriter(out), true))
        .setErr(messages)
        .setUsageHelpAutoWidth(false)
        // What sets the style of letters would be escaped with all else that controls a terminal.
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .execute(arguments);
  }

  /** No lambdas, for the reason that {@link NumberConverters} gives. */
  private record ErrorHandlers(Errors errors)
      implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
      return Errors.ofArguments(exception, arguments);
    }

    @Override
    public int handleExecutionException(
        Exception exception, CommandLine command, ParseResult parsed) {
      return errors.of(exception);
    }
  }

  /**
   * Returns the command that is called; all of them where that is unknown, or help or their names
   * are asked for. Preparing all takes a sixth of the time in which the program starts.
   */
  private static List<Class<?>> commands(String... arguments) {
    Optional<Class<?>> called =
        COMMANDS.stream()
            .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
            .filter(command -> command != CompletionCommand.class)
            .findFirst();
    return called.<List<Class<?>>>map(List::of).orElseGet(Main::allCommands);
  }

  private static List<Class<?>> allCommands() {
    return Stream.concat(COMMANDS.stream(), Stream.of(HelpCommand.class)).toList();
  }

  /** Returns the program with all of its commands, for who asks what there is. */
  static CommandLine whole() {
    CommandLine commandLine = new CommandLine(new Main());
    allCommands().forEach(commandLine::addSubcommand);
    return commandLine;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
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
