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
  private static final String SWEEP =
      """
      grid:
        dataset: [linear, xor]
        hidden: [none, 5x3]
        activation: [sigmoid, tanh, leaky_relu]
        optimizer: [sgd, adam]
        loss: [mse, cross_entropy]
        precision: [float, double]
        learning_rate: [0.03, 3]
        epochs: 20
      """;

  @TempDir private Path folder;

  private Path train(String name, Path java, List<String> options, String kernels)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString(), "run", "bits.yaml", "--quiet", "--out", name));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("OMP_NUM_THREADS", "1");
    if (!kernels.isEmpty()) {
      builder.environment().put("OPENBLAS_CORETYPE", kernels);
    }
    Path output = folder.resolve(name + ".txt");
    int code = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    assertThat(code).as(name + ": " + Files.readString(output)).isZero();
    return folder.resolve(name).resolve("bits");
  }

  @Test
  void areTheSameOnEveryKindOfMachine() throws Exception {
    Files.writeString(folder.resolve("bits.yaml"), SWEEP);
    Path java = HOME.resolve("bin").resolve("java");
    Path expected = train("here", java, List.of(), "");
    Map<String, Path> others = new LinkedHashMap<>();
    for (String option :
        List.of("-XX:UseAVX=0", "-XX:UseAVX=1", "-XX:UseAVX=2", "-XX:TieredStopAtLevel=1")) {
      List<String> options = List.of("-XX:+IgnoreUnrecognizedVMOptions", option);
      // The oldest processor has the oldest kernels too.
      String kernels = option.endsWith("AVX=0") ? "Prescott" : "";
      others.put(option + kernels, train(option.substring(4), java, options, kernels));
    }
    for (Path other : otherJavas()) {
      others.put(other.toString(), train("java" + others.size(), other, List.of(), ""));
    }
    for (Map.Entry<String, Path> other : others.entrySet()) {
      for (String file : ReproducibleTables.NAMES) {
        assertThat(other.getValue().resolve(file))
            .as(other.getKey())
            .hasSameBinaryContentAs(expected.resolve(file));
      }
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
