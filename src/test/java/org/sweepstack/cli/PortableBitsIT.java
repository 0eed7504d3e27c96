package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.BuiltProgram;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.LongCampaign;
import org.sweepstack.ReproducibleTables;

/** Narrow networks: the same tables whatever the processor, the compiler and BLAS can do. */
@Campaign
class PortableBitsIT {
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  /** Every activation, loss and optimizer, and every rule that changes a gradient or an end. */
  private static final String SWEEP =
      """
      grid:
        - activation: [sigmoid, tanh, relu, leaky_relu, none]
          optimizer: [sgd, momentum, nesterov, adagrad, rmsprop, adam]
          batch_size: [full, 8]
          precision: [float, double]
          hidden: 5x3
          train_points: 37
          epochs: 20
        - dataset: [blobs, xor]
          loss: [mse, binary_cross_entropy, cross_entropy]
          hidden: [none, 7]
          activation: [tanh, leaky_relu]
          precision: [float, double]
          epochs: 20
        - output_activation: [sigmoid, tanh, relu, leaky_relu, none]
          hidden: 3
          precision: [float, double]
          resample: epoch
          epochs: 20
        - learning_rate: [0.03, 3000]
          activation: leaky_relu
          output_activation: none
          optimizer: [sgd, momentum, adam]
          precision: [float, double]
          gradient_clip: [none, 0.01]
          l2: 0.001
          loss_reduction: sum
          bias_gradient: mean
          validation_fraction: 0.3
          patience: 2
          epochs: 60
      """;

  @TempDir private Path folder;

  /** How a process trains, other than this one, of which Maven starts the first compiler (C1). */
  private record Machine(Path java, String option, String kernels, int threads) {
    static Machine of(String option, String kernels, int threads) {
      return new Machine(BuiltProgram.JAVA, option, kernels, threads);
    }
  }

  /**
   * Returns every value at least once, and not every pair: a process costs more than its training.
   * The first differs from this one by everything: the second compiler and another processor.
   */
  private static List<Machine> machines() throws IOException {
    List<Machine> machines =
        new ArrayList<>(
            List.of(
                Machine.of("-XX:UseAVX=0", "Prescott", 1),
                Machine.of("-XX:UseAVX=1", "Nehalem", 8),
                Machine.of("-XX:UseAVX=2", "", 2)));
    for (Path other : otherJavas()) {
      machines.add(new Machine(other, "-XX:+TieredCompilation", "Prescott", 2));
    }
    return CampaignSize.firstOf(1, machines);
  }

  /** Trains the sweep in a process, into a folder of its own, and returns the results folder. */
  private Path train(Machine machine, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(folder, "other");
    List<String> command =
        new ArrayList<>(
            List.of(
                machine.java.toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                machine.option,
                "-jar",
                BuiltProgram.JAR.toString()));
    command.addAll(List.of("run", "bits.yaml", "--quiet", "--out", out.toString()));
    command.addAll(List.of("--threads", Integer.toString(machine.threads)));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("OMP_NUM_THREADS", "1");
    if (!machine.kernels.isEmpty()) {
      builder.environment().put("OPENBLAS_CORETYPE", machine.kernels);
    }
    Path output = folder.resolve("output.txt");
    int code = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    assertThat(code).as(machine + ": " + Files.readString(output)).isZero();
    return out.resolve("bits");
  }

  /** Trains the sweep in this process. */
  private Path trainHere(String... arguments) {
    Path out = folder.resolve("here");
    List<String> all =
        new ArrayList<>(
            List.of("run", folder.resolve("bits.yaml").toString(), "--out", out.toString()));
    all.addAll(List.of(arguments));
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return out.resolve("bits");
  }

  @BeforeEach
  void writeTheSweep() throws IOException {
    Files.writeString(folder.resolve("bits.yaml"), SWEEP);
  }

  @Test
  void areTheSameOnEveryKindOfMachine() throws Exception {
    Path expected = trainHere("--quiet");
    assertThat(Files.readString(expected.resolve("trials.csv")))
        .contains(",diverged,")
        .as("of 60 epochs, but for patience")
        .containsPattern(",60,linear,.*,47,");
    for (Machine machine : machines()) {
      assertSame(machine, train(machine), expected);
    }
    // Of all, every third trial is trained alone.
    String sample = "--sample=" + CampaignSize.of(20, 70);
    CommandRun alone = CommandRun.of("verify", expected.toString(), "--quiet", sample);
    assertThat(alone.out()).contains("each alone: every number is the same");
  }

  @LongCampaign
  @Test
  void areTheSameWithoutACompiler() throws Exception {
    String few = "--set=epochs=2";
    Machine interpreter = Machine.of("-Xint", "", 2);
    assertSame(interpreter, train(interpreter, few), trainHere("--quiet", few));
  }

  private static void assertSame(Machine machine, Path sweep, Path expected) {
    for (String file : ReproducibleTables.NAMES) {
      assertThat(sweep.resolve(file))
          .as(machine.toString())
          .hasSameBinaryContentAs(expected.resolve(file));
    }
  }

  /** Returns the Java of other versions that are installed beside this one. */
  private static List<Path> otherJavas() throws IOException {
    try (Stream<Path> homes = Files.list(HOME.toRealPath().getParent())) {
      return homes
          .filter(home -> !Files.isSymbolicLink(home) && !home.equals(HOME))
          .map(home -> home.resolve("bin").resolve("java"))
          .filter(Files::isExecutable)
          .filter(java -> !java.startsWith(HOME))
          .limit(1)
          .toList();
    }
  }
}
