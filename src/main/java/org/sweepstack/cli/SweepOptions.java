package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.SweepSource;
import org.sweepstack.files.TextFile;
import org.sweepstack.sweep.SweepRequest;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.SweepLaunch;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of commands that take a sweep file. */
final class SweepOptions {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "The sweep file; - reads it from standard input. Without it, --set says what to train,"
              + " and --name how to call it.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "PARAMETER=VALUE[,VALUE..]",
      description =
          "Replace an axis, as in --set learning_rate=0.1,0.3, or the file's objective, save or"
              + " question, as in --set objective=minimize:test_loss --set save=curves,arrays. Can"
              + " be given several times.")
  private List<String> settings = new ArrayList<>();

  @Mixin private OutOption out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Another name for the sweep and its results folder.")
  private String name;

  @Option(
      names = "--textbook",
      description =
          "Compute every trial with ND4J's own operations, as a textbook writes them, instead of"
              + " the fast engine: hundreds of times slower, to check it. The results folder is"
              + " then called NAME-textbook.")
  private boolean isTextbook;

  @Option(
      names = "--max-trials",
      paramLabel = "N",
      description = "The most trials that a sweep may have (default: ${DEFAULT-VALUE}).")
  private long maxTrials = Definition.DEFAULT_MAX_TRIALS;

  @Mixin private ShardOption shard;

  /** Returns how to name the results folder of the sweep to another command. */
  List<String> folderArguments(String sweep) {
    return out.arguments(Path.of(sweep));
  }

  /** Returns the command, its options and words, that launches a sweep. */
  static List<String> words(SweepLaunch launch) {
    List<String> words = new ArrayList<>(List.of("run", launch.file()));
    launch.settings().forEach(setting -> words.addAll(List.of("--set", setting)));
    if (launch.engine() == EngineKind.TEXTBOOK) {
      words.add("--textbook");
    }
    launch.shard().ifPresent(shard -> words.addAll(ShardOption.words(shard)));
    words.addAll(List.of("--out", launch.out(), "--name", launch.name()));
    return words;
  }

  /** Returns what the user asks for, to be run within limits. */
  SweepRequest request(RunOptions limits) {
    return request(limits, file);
  }

  /**
   * Returns what the user asks for of several sweep files, to be run within limits.
   *
   * @param more those behind the first; may be empty
   */
  List<SweepRequest> requests(RunOptions limits, List<Path> more) {
    if (!more.isEmpty() && name != null) {
      throw new InvalidInputException("--name: is for one sweep; leave it out, or run them apart");
    }
    List<SweepRequest> requests = new ArrayList<>(List.of(request(limits)));
    more.forEach(other -> requests.add(request(limits, other)));
    return requests;
  }

  /** Takes no file where the settings say what to train. */
  private SweepRequest request(RunOptions limits, Path chosen) {
    if (maxTrials < 1) {
      throw new InvalidInputException(
          "--max-trials: expected an integer of at least 1, got " + maxTrials);
    }
    return new SweepRequest(
        source(chosen),
        chosen == null ? List.of() : settings,
        out.folder(),
        Optional.ofNullable(name),
        isTextbook ? EngineKind.TEXTBOOK : EngineKind.FAST,
        shard.value(),
        limits,
        maxTrials);
  }

  private SweepSource source(Path chosen) {
    if (chosen != null) {
      return chosen.equals(STANDARD_INPUT)
          ? SweepSource.typed(chosen, TextFile.read(System.in, chosen, "a sweep file"))
          : SweepSource.of(chosen);
    }
    if (settings.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: 'FILE', or --set and --name");
    }
    if (name == null) {
      throw new InvalidInputException(
          "--name: needed where there is no sweep file, as in --name first-try");
    }
    return SweepSource.ofSettings(settings);
  }
}
