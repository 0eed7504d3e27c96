package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What describes a file and what runs a sweep on it take the same targets for quantities. */
class TargetNumbersTest {
  @TempDir private Path folder;

  private Path write(List<String> targets) throws IOException {
    return Files.writeString(
        folder.resolve("data.csv"),
        targets.stream().collect(Collectors.joining("\n0;", "x;y\n0;", "\n")));
  }

  private static TargetProfile described(Path file) {
    return FileProfile.of(file, Optional.of("y")).target().orElseThrow();
  }

  private static List<String> wholeNumbers(int count, String... more) {
    List<String> all =
        IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.toList());
    all.addAll(List.of(more));
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2 3             | false",
        "1 2.0 3e0         | false",
        "1 2.5 3           | true",
        "1,5 2             | true",
        "1 NA 2.5          | true",
        "NA NA             | false",
        "1.5 a             | false",
        "a 1.5             | false",
        "12345678901234567.5 1 | true",
        "1e-300 1          | true",
        "2024-01-01 1.5    | false"
      })
  void agreeOnFewCells(String cells, boolean isQuantity) throws IOException {
    Path file = write(List.of(cells.trim().split(" ")));
    assertThat(TargetScan.quantities(file, Set.of("y")).contains("y")).isEqualTo(isQuantity);
    assertThat(described(file).span().isPresent()).isEqualTo(isQuantity);
  }

  @Test
  void doNotChangeTheirMindAfterMoreNumbersThanThereCanBeClasses() throws IOException {
    Path file = write(wholeNumbers(150, "1.5", "many"));
    assertThat(TargetScan.quantities(file, Set.of("y"))).containsExactly("y");
    assertThat(described(file).refusal().orElseThrow())
        .isEqualTo(
            file
                + ":153: target 'y': expected a finite number such as 1.5, got 'many'; write"
                + " numbers, or set task: classification if they are classes");
  }

  /** A run asks for the task, and a suggested sweep says it. */
  @Test
  void takeManyWholeNumbersForNoClasses() throws IOException {
    Path file = write(wholeNumbers(150));
    assertThat(TargetScan.quantities(file, Set.of("y"))).isEmpty();
    assertThat(described(file).span()).contains(new TargetProfile.Span(0, 149));
    assertThat(described(write(wholeNumbers(100))).span()).isEmpty();
    Path words = write(wholeNumbers(150, "many"));
    assertThat(TargetScan.quantities(words, Set.of("y"))).isEmpty();
    assertThat(described(words).refusal().orElseThrow()).contains("expected at most 100 classes");
  }
}
