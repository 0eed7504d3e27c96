package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.files.NumpyArchive;
import org.sweepstack.files.NumpyFile;
import org.sweepstack.trial.NamedArray;

/** A trial beside what another program saved: here itself, cut off earlier, with a slip. */
class AlongsideCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void trainTheSameFor5And12Epochs() throws IOException {
    for (int epochs : List.of(5, 12)) {
      Path file =
          Files.writeString(
              folder.resolve("of" + epochs + ".yaml"),
              "{grid: {dataset: moons, hidden: 3, batch_size: 16, patience: 50,"
                  + (" validation_fraction: 0.2, log_every: 4, epochs: " + epochs)
                  + "}, save: arrays}");
      assertThat(sweepstack("run", file.toString(), "-q").exitCode()).isZero();
    }
  }

  private CommandRun sweepstack(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private List<NamedArray> arrays(int epochs) throws IOException {
    try (var files = Files.list(folder.resolve("of" + epochs + "/arrays"))) {
      return NumpyFile.read(files.findFirst().orElseThrow(), name -> true);
    }
  }

  /** Returns the arrays after 5 and 12 epochs by the names that are compared. */
  private List<NamedArray> theirs() throws IOException {
    List<NamedArray> theirs = new ArrayList<>(arrays(12));
    for (NamedArray array : arrays(5)) {
      if (!array.name().contains("_")) {
        theirs.add(renamed(array, array.name().replace("final.", "5.").replace("initial.", "0.")));
      }
    }
    return theirs;
  }

  private static NamedArray renamed(NamedArray array, String name) {
    return new NamedArray(name, array.precision(), array.shape(), array.values());
  }

  private CommandRun alongside(List<NamedArray> theirs, String... more) throws IOException {
    Path file = Files.write(folder.resolve("theirs.npz"), NumpyArchive.bytes(theirs));
    List<String> words =
        new ArrayList<>(List.of("alongside", "of12", "best", file.toString(), "-q"));
    words.addAll(List.of(more));
    return sweepstack(words.toArray(String[]::new));
  }

  @Test
  void agreesWithWhatIsTheSame() throws IOException {
    CommandRun same = alongside(theirs(), "--tolerance", "0");
    assertThat(same.err()).isEmpty();
    assertThat(same.exitCode()).isZero();
    assertThat(same.out().lines()).hasSize(1 + 16 + 1).last().isEqualTo("16 arrays agree within 0");
  }

  @Test
  void namesTheFirstEpochAndLayerThatDiffer() throws IOException {
    List<NamedArray> theirs = theirs();
    for (NamedArray array : theirs) {
      if (array.name().equals("5.1.weight") || array.name().equals("final.0.weight")) {
        array.values()[2] += 0.125;
      }
    }
    CommandRun apart = alongside(theirs);
    assertThat(apart.exitCode()).isEqualTo(1);
    assertThat(apart.out()).contains("first apart: epoch 5, layer 1, weight[0, 2]: ours ");
    assertThat(apart.out().lines().filter(line -> line.endsWith("apart"))).hasSize(2);
    assertThat(alongside(theirs, "--tolerance", "0.2").exitCode()).isZero();
    assertThat(alongside(theirs, "--tolerance", "-1").err())
        .startsWith("sweepstack: --tolerance: expected a number of at least 0, got -1");
  }

  @Test
  void refusesWhatCannotBeCompared() throws IOException {
    NamedArray weight =
        arrays(12).stream()
            .filter(a -> a.name().equals("final.0.weight"))
            .findFirst()
            .orElseThrow();
    assertThat(alongside(List.of(renamed(weight, "13.0.weight"))).err())
        .endsWith("theirs.npz: 13.0.weight: the trial has 12 epochs" + System.lineSeparator());
    assertThat(alongside(List.of(renamed(weight, "weight"))).err())
        .contains("expected arrays such as 10.0.weight and 10.0.bias");
    assertThat(alongside(List.of(renamed(weight, "3.1.weight"))).err())
        .contains("3.1.weight: expected the shape [1, 3], got [3, 2]");
    assertThat(alongside(List.of(renamed(weight, "3.7.weight"))).err())
        .contains("3.7.weight: expected no such array, as the trial has none");
  }
}
