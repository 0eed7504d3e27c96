package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.LongCampaign;

/**
 * Trains a sweep here and again in PyTorch, from the same initial weights.
 *
 * <p>Once steps jump to and fro over a minimum, the least rounding grows tenfold every few epochs,
 * whoever computes it. The script finds such trials by training them in PyTorch from weights one
 * rounding apart; they are few.
 */
class PyTorchCheckIT {
  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");
  private static final Path SCRIPT =
      Path.of("scripts", "reference", "check_trial.py").toAbsolutePath();

  /** Without loading it, which takes seconds. */
  private static final String ASKS_FOR_PYTORCH =
      "from importlib.util import find_spec as find; exit(not (find(\"torch\") and"
          + " find(\"numpy\")))";

  private static final List<String> ACTIVATIONS =
      List.of("sigmoid", "tanh", "leaky_relu", "relu", "none");

  private static final long TRIALS = ACTIVATIONS.size() * 6 * 3;

  /** In how many trials roundings may grow. */
  private static final long FEW = 4;

  @TempDir private Path folder;

  private record Ended(int exitCode, String output) {}

  private static Ended run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private static String pythonWithPyTorch() throws IOException, InterruptedException {
    for (String python : PYTHONS) {
      boolean isThere = !python.startsWith("/") || Files.isExecutable(Path.of(python));
      if (isThere && run("sh", "-c", python + " -c '" + ASKS_FOR_PYTORCH + "'").exitCode() == 0) {
        return python;
      }
    }
    assumeTrue(false, "needs Python with PyTorch (on Debian: apt-get install python3-torch)");
    throw new IllegalStateException("the assumption ends the test");
  }

  private Ended check(String name, String grid) throws IOException, InterruptedException {
    Path sweep = Files.writeString(folder.resolve(name + ".yaml"), grid);
    CommandRun run = CommandRun.of("run", sweep.toString(), "--out", folder.toString(), "--quiet");
    assertThat(run.exitCode()).as(run.err()).isZero();
    return python(SCRIPT, folder.resolve(name).toString());
  }

  private static Ended python(Path script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(pythonWithPyTorch(), script.toString()));
    command.addAll(List.of(arguments));
    Ended ended = run(command.toArray(String[]::new));
    assertThat(ended.exitCode()).as(ended.output()).isZero();
    return ended;
  }

  @LongCampaign
  @Test
  void agreesAfterTwoHundredEpochsForEveryOptimizer() throws Exception {
    Ended checked =
        check(
            "checked",
            """
            grid:
              dataset: moons
              activation: %s
              epochs: 200
              precision: double
            zip:
              - optimizer: [sgd, momentum, nesterov, adagrad, rmsprop, adam]
                learning_rate: [0.1, 0.1, 0.1, 0.03, 0.0003, 0.01]
              - loss: [mse, binary_cross_entropy, cross_entropy]
                l2: [0, 0, 0.01]
                gradient_clip: [none, 0.05, 0.05]
                bias_gradient: [sum, mean, mean]
            save: [arrays]
            """
                .formatted(ACTIVATIONS));
    long grown = checked.output().lines().filter(line -> line.endsWith("roundings grow")).count();
    assertThat(checked.output()).contains("over " + (TRIALS - grown) + " trials");
    assertThat(grown).isLessThan(FEW);
  }

  /** Networks of rows and of products, dense ones and one with kernels and a pool. */
  @Test
  void agreesStepByStepInBatchesAndWithDropout() throws Exception {
    Ended checked =
        check(
            "steps",
            """
            grid:
              - {batch_size: [7, 32, 300], shuffle: [true, false], optimizer: [sgd, adam], epochs: 30,
                 dataset: moons, hidden: 6x5, learning_rate: 0.01, precision: double}
              - {batch_size: [full, 32], dropout: [0.2, 0.5], seed: [1, 2], epochs: 20,
                 dataset: moons, hidden: 6x5, precision: double}
              - {dataset: digits, train_points: 40, convolution: 2c3-mp2, dropout: 0.3, batch_size: 16,
                 loss: cross_entropy, seed: [1, 2], epochs: 5, hidden: 6x5, precision: double}
            save: [arrays]
            """);
    assertThat(checked.output()).doesNotContain("skipped");
  }

  /** From the weights that it drew, which it saved together with those it came to. */
  @Test
  void stepsANetworkOfPyTorchsAsThatDoes() throws Exception {
    Path data =
        Files.writeString(
            folder.resolve("data.csv"),
            "a,b,y\n0.5,1,0\n-1,0.25,1\n2,-0.5,2\n1,1.5,0\n-0.75,-1,1\n1.5,-2,2\n");
    String theirs = folder.resolve("theirs.npz").toString();
    String slipped = folder.resolve("slipped.npz").toString();
    Path network = SCRIPT.resolveSibling("torch_weights.py");
    python(network, data.toString(), theirs);
    python(network, data.toString(), slipped, "--slip", "7");
    Path sweep =
        Files.writeString(
            folder.resolve("ours.yaml"),
            """
            grid:
              dataset: csv
              data_file: data.csv
              test_file: data.csv
              target: y
              task: classification
              standardize: false
              hidden: 4
              activation: tanh
              loss: cross_entropy
              learning_rate: 0.5
              epochs: 30
              precision: double
              initial_weights: theirs.npz
              initial_weights_at: initial
            save: [arrays]
            """);
    String out = folder.toString();
    CommandRun ran = CommandRun.of("run", sweep.toString(), "-q", "--out", out);
    assertThat(ran.err()).isEmpty();
    assertThat(lastLineBeside(theirs)).startsWith("20 arrays agree within 1E-12");
    assertThat(lastLineBeside(slipped)).startsWith("first apart: epoch 10, layer 0, weight");
    python(SCRIPT, folder.resolve("ours").toString(), "--tolerance", "1e-12");
  }

  private String lastLineBeside(String network) {
    String out = folder.toString();
    CommandRun beside =
        CommandRun.of(
            "alongside", "ours", "best", network, "-q", "--out", out, "--tolerance", "1e-12");
    return beside.out().lines().reduce((any, later) -> later).orElse(beside.err());
  }
}
