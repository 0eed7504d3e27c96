package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.sweep.Launch;
import org.sweepstack.sweep.SweepRequest;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.RunOptions;

class TextbookCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeTheSweepFile() throws IOException {
    Files.writeString(
        folder.resolve("demo.yaml"),
        "grid: {activation: [sigmoid, tanh], seed: [1, 2], epochs: 8, log_every: 4}\n");
  }

  private CommandRun run(String command, String sweep, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = command;
    arguments[1] = sweep;
    arguments[2] = "--out";
    arguments[3] = folder.toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return CommandRun.of(arguments);
  }

  private CommandRun sweep(String command, String... options) {
    return run(command, folder.resolve("demo.yaml").toString(), options);
  }

  @Test
  void trainsIntoAFolderOfItsOwnThatCanBeCompared() {
    assertThat(sweep("run", "-q").exitCode()).isZero();
    assertThat(sweep("plan", "--textbook").out()).contains("to do:     4 new", "demo-textbook");
    assertThat(sweep("run", "-q", "--textbook").exitCode()).isZero();
    CommandRun compared =
        CommandRun.of("compare", "demo", "demo-textbook", "--out", folder.toString());
    assertThat(compared.out()).contains("4 in both").contains("0 better, 0 worse");
    assertThat(run("rerun", "demo-textbook", "--where", "activation=tanh").exitCode()).isZero();
    assertThat(run("verify", "demo-textbook").out()).contains("every number is the same");
  }

  @Test
  void refusesToMixInOneLineAndWritesNothing() {
    assertThat(sweep("run", "-q").exitCode()).isZero();
    for (String command : new String[] {"run", "plan"}) {
      CommandRun mixed = sweep(command, "--textbook", "--name", "demo");
      assertThat(mixed.exitCode()).isEqualTo(2);
      assertThat(mixed.err().strip().lines())
          .singleElement()
          .asString()
          .endsWith(
              "demo: its trials were not computed by the textbook; leave --textbook out or give"
                  + " another --name");
    }
    assertThat(sweep("run", "-q").exitCode()).isZero();
  }

  @Test
  void saysHowToGoOnWithTheSameEngine() {
    SweepRequest request =
        new SweepRequest(
            folder.resolve("demo.yaml"),
            List.of(),
            folder,
            Optional.empty(),
            EngineKind.TEXTBOOK,
            RunOptions.NONE,
            1000);
    Launch.prepare(request).open().close();
    assertThat(run("status", "demo-textbook").out().lines())
        .anyMatch(
            line ->
                line.startsWith("continue with: ")
                    && line.contains(" --textbook ")
                    && line.endsWith(" --name demo-textbook"));
  }

  @Test
  void saysHowFarTheTextbookIsFromTheFastEngine() {
    assertThat(sweep("run", "-q").exitCode()).isZero();
    CommandRun verified = run("verify", "demo", "--sample", "3", "--textbook", "-q");
    assertThat(verified.exitCode()).isZero();
    assertThat(verified.out().lines())
        .anyMatch(
            line -> line.equals("3 trials trained again, each alone: every number is the same"))
        .anyMatch(line -> line.startsWith("3 of 3 trials agree with the textbook"))
        .anyMatch(
            line ->
                line.matches(
                    "largest difference among them: of a loss [0-9.e-]+ \\(t-[a-z2-7]{10}\\),"
                        + " of a weight or bias [0-9.e-]+ \\(t-[a-z2-7]{10}\\)"));
  }
}
