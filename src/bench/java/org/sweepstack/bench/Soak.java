package org.sweepstack.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.execution.Advance;
import org.sweepstack.sweep.Launch;
import org.sweepstack.sweep.RunListener;
import org.sweepstack.sweep.SweepRequest;
import org.sweepstack.sweep.TrainingRun;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.RunOptions;

/**
 * Launches one sweep after the other in this process, each into a new folder, and prints the
 * resident memory: what is never given back shows as a slope.
 */
public final class Soak {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String SWEEP =
      """
      grid:
        dataset: [xor, moons]
        hidden: [4x4, 16]
        activation: [sigmoid, relu]
        optimizer: [sgd, adam]
        batch_size: [full, 32]
        learning_rate: [0.1, 1.0e+30]
        stop_at_loss: [none, 0.1]
        seed: {range: [1, 5]}
        epochs: 200
      save: [curves, predictions, statistics, arrays]
      """;

  private record Sample(long sweeps, double residentMib) {}

  public static void main(String[] arguments) throws IOException {
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[0])));
    Path folder = Files.createTempDirectory("soak");
    Path sweep = Files.writeString(folder.resolve("soak.yaml"), SWEEP);
    List<Sample> samples = new ArrayList<>();
    System.out.println("sweeps,resident_mib");
    Instant next = Instant.now();
    for (long sweeps = 1; Instant.now().isBefore(end); sweeps++) {
      run(sweep, folder.resolve("results"));
      remove(folder.resolve("results"));
      if (Instant.now().isAfter(next)) {
        Sample sample = new Sample(sweeps, residentMib());
        samples.add(sample);
        System.out.printf(Locale.ROOT, "%d,%.0f%n", sample.sweeps(), sample.residentMib());
        next = Instant.now().plusSeconds(15);
      }
    }
    remove(folder);
    int third = samples.size() / 3;
    System.out.printf(
        Locale.ROOT,
        "median of the second third %.0f MiB, of the last %.0f MiB%n",
        median(samples.subList(third, 2 * third)),
        median(samples.subList(2 * third, samples.size())));
  }

  private static void run(Path sweep, Path out) {
    SweepRequest request =
        new SweepRequest(sweep, List.of(), out, Optional.empty(), RunOptions.NONE, 100_000);
    RunListener deaf =
        new RunListener() {
          @Override
          public void advanced(Advance advance) {}

          @Override
          public void finished(Attempt attempt) {}

          @Override
          public void wrote(long cells) {}
        };
    try (TrainingRun run = Launch.prepare(request).open()) {
      run.run(deaf, "soak");
    }
  }

  private static double residentMib() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private static double median(List<Sample> samples) {
    return samples.stream()
        .mapToDouble(Sample::residentMib)
        .sorted()
        .skip(samples.size() / 2)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static void remove(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
