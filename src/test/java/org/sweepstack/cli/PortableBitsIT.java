package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.ReproducibleTables;

/** Narrow networks: the same tables whatever the processor, the compiler and BLAS can do. */
class PortableBitsIT {
  private static final Path JAR = Path.of("target", "sweepstack.jar").toAbsolutePath();
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

  /** Trains the sweep in a process, into a folder named as it, and returns the results folder. */
  private Path train(
      String name, Path java, List<String> options, String kernels, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("run", "bits.yaml", "--quiet", "--out", name));
    all.addAll(List.of(arguments));
    start(name, java, options, kernels, all);
    return folder.resolve(name).resolve("bits");
  }

  private String start(
      String name, Path java, List<String> options, String kernels, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("OMP_NUM_THREADS", "1");
    if (!kernels.isEmpty()) {
      builder.environment().put("OPENBLAS_CORETYPE", kernels);
    }
    Path output = folder.resolve(name + ".txt");
    int code = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    String printed = Files.readString(output);
    assertThat(code).as(name + ": " + printed).isZero();
    return printed;
  }

  @Test
  void areTheSameOnEveryKindOfMachine() throws Exception {
    Files.writeString(folder.resolve("bits.yaml"), SWEEP);
    Path java = HOME.resolve("bin").resolve("java");
    Path expected = train("here", java, List.of(), "");
    assertThat(Files.readString(expected.resolve("trials.csv")))
        .contains(",diverged,")
        .as("of 60 epochs, but for patience")
        .containsPattern(",60,linear,.*,47,");
    // Every value at least once, and not every pair: a process costs more than its training.
    Map<String, Path> others = new LinkedHashMap<>();
    others.put("AVX 0", train("avx0", java, List.of("-XX:UseAVX=0"), "Prescott", "--threads=1"));
    others.put("AVX 1", train("avx1", java, List.of("-XX:UseAVX=1"), "Nehalem", "--threads=8"));
    others.put("AVX 2", train("avx2", java, List.of("-XX:UseAVX=2"), "", "--threads=2"));
    others.put("C1", train("c1", java, List.of("-XX:TieredStopAtLevel=1"), "", "--threads=8"));
    for (Path other : otherJavas()) {
      others.put(other.toString(), train("java", other, List.of(), "Prescott", "--threads=2"));
    }
    for (Map.Entry<String, Path> other : others.entrySet()) {
      assertSame(other.getKey(), other.getValue(), expected);
    }
    assertThat(start("alone", java, List.of(), "", alone(expected)))
        .contains("each alone: every number is the same");
  }

  /** Trains every third trial alone, which a stack of all is compared to. */
  private static List<String> alone(Path sweep) {
    return List.of("verify", sweep.toString(), "--quiet", "--sample=70");
  }

  @Test
  void areTheSameWithoutACompiler() throws Exception {
    Files.writeString(folder.resolve("bits.yaml"), SWEEP);
    Path java = HOME.resolve("bin").resolve("java");
    Path expected = train("here", java, List.of(), "", "--set=epochs=2");
    assertSame("-Xint", train("int", java, List.of("-Xint"), "", "--set=epochs=2"), expected);
  }

  private static void assertSame(String name, Path sweep, Path expected) {
    for (String file : ReproducibleTables.NAMES) {
      assertThat(sweep.resolve(file)).as(name).hasSameBinaryContentAs(expected.resolve(file));
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
