package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hidden layers given by depths and widths are shown by them, from the sweep file to the CSVs. */
class DepthAndWidthTest {
  @TempDir private Path folder;

  @Test
  void showsDepthAndWidthBesideHiddenLayersGivenByThem() throws IOException {
    run(
        """
        grid: {hidden: {depth: [1, 2], width: [3, 5]}, epochs: 1}
        include: [{hidden: 4x2}, {hidden: none}]
        """);

    assertThat(columns("trials.csv", 2, 5))
        .containsExactly(
            "hidden,depth,width", "'3,1,3", "'5,1,5", "3x3,2,3", "5x5,2,5", "4x2,2,", "none,0,");
    assertThat(columns("summary.csv", 1, 4)).startsWith("hidden,depth,width").contains("4x2,2,");
    assertThat(columns("effects.csv", 0, 3))
        .containsExactly(
            "parameter,value,trials",
            "hidden,'3,1",
            "hidden,'5,1",
            "hidden,3x3,1",
            "hidden,5x5,1",
            "hidden,4x2,1",
            "hidden,none,1",
            "depth,1,2",
            "depth,2,3",
            "depth,0,1",
            "width,3,2",
            "width,5,2");
  }

  @Test
  void showsHiddenLayersAloneWhenTheSettingsReplaceDepthAndWidth() throws IOException {
    run("grid: {hidden: {depth: [1, 2], width: 3}, epochs: 1}", "--set", "hidden=3,7");

    assertThat(columns("trials.csv", 2, 3)).containsExactly("hidden", "3", "7");
    assertThat(columns("trials.csv", 3, 4)).startsWith("train_loss");
  }

  private void run(String yaml, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("demo.yaml"), yaml);
    List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--quiet"));
    arguments.addAll(List.of("--out", folder.toString(), "--threads", "1"));
    arguments.addAll(List.of(options));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private List<String> columns(String file, int from, int to) throws IOException {
    return Files.readAllLines(folder.resolve("demo").resolve(file)).stream()
        .map(line -> String.join(",", List.of(line.split(",", -1)).subList(from, to)))
        .toList();
  }
}
