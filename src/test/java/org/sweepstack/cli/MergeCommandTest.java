package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code merge} says. */
class MergeCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void trainTwoShards() throws IOException {
    Path sweep =
        Files.writeString(folder.resolve("demo.yaml"), "grid: {epochs: 2, seed: [1, 2, 3]}\n");
    for (String shard : new String[] {"1/3", "2/3"}) {
      run("run " + sweep + " -q --shard " + shard + " --out DIR/results");
    }
    Files.writeString(folder.resolve("other.yaml"), "grid: {epochs: 3, seed: [1, 2, 3]}\n");
    run("run DIR/other.yaml -q --out DIR/results");
  }

  private CommandRun run(String words) {
    return CommandRun.of(words.replace("DIR", folder.toString()).split(" "));
  }

  private String told(String text) {
    return text.replace(folder.toString(), "DIR");
  }

  @Test
  void saysWhatItHasAndWhatIsMissing() {
    String merge =
        "merge demo.shard-1-of-3 demo.shard-2-of-3 --out DIR/results --to DIR/results/demo";
    CommandRun merged = run(merge);
    assertThat(told(merged.out()))
        .isEqualTo(
            """
            2 trials copied into DIR/results/demo, which has 2 of 3: 2 completed
            1 trial is missing; to train: sweepstack run DIR/demo.yaml --out DIR/results --name demo
            """);
    assertThat(merged.err()).isEmpty();
    assertThat(merged.exitCode()).isZero();
    run("run DIR/demo.yaml -q --shard 3/3 --out DIR/results");
    assertThat(told(run("merge DIR/results/demo.shard-3-of-3 --to DIR/results/demo").out()))
        .isEqualTo("1 trial copied into DIR/results/demo, which has 3 of 3: 3 completed\n");
    assertThat(told(run("status demo --out DIR/results").out()))
        .contains("3 trials: 3 completed\n");
  }

  @Test
  void leavesAFolderAsAnyOther() {
    run("run DIR/demo.yaml -q --shard 3/3 --out DIR/results");
    run("run DIR/demo.yaml -q --out DIR/whole");
    run("merge demo.shard-1-of-3 demo.shard-2-of-3 --out DIR/results --to DIR/results/demo");
    run("merge demo.shard-3-of-3 --out DIR/results --to DIR/results/demo");

    CommandRun compared = run("compare DIR/results/demo DIR/whole/demo");
    assertThat(compared.out()).contains("3 in both, 3 the same\n");
    assertThat(compared.exitCode()).isZero();
    assertThat(run("report demo --out DIR/results").exitCode()).isZero();
    assertThat(folder.resolve("results/demo/report.html")).isNotEmptyFile();
    assertThat(run("rerun demo best -q --out DIR/results").exitCode()).isZero();
    assertThat(run("verify demo --sample 3 -q --out DIR/results").exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          merge --to DIR/m                         | Missing required parameter: 'FOLDER' (sweepstack merge --help lists what is allowed)
          merge DIR/results/demo.shard-1-of-3      | Missing required option: '--to=DIR' (sweepstack merge --help lists what is allowed)
          merge demo.shard-1-of-4 --out DIR/results --to DIR/m | demo.shard-1-of-4: no such results folder, nor DIR/results/demo.shard-1-of-4, did you mean 'demo.shard-1-of-3'?; give the folder that run wrote, or add --out with the folder that holds it
          merge DIR/results --to DIR/m             | DIR/results: holds no results of a sweep; give the folder that run wrote, or add --out with the folder that holds it
          merge DIR/results/demo.shard-1-of-3 --to DIR/demo.yaml | DIR/demo.yaml: cannot hold results: it is not a folder; choose another folder
          merge DIR/results/demo.shard-1-of-3 --to DIR/results/demo.shard-1-of-3 | DIR/results/demo.shard-1-of-3: cannot be merged into itself; choose another folder to merge into
          merge DIR/results/demo.shard-1-of-3 --to DIR/results/demo.shard-2-of-3 | DIR/results/demo.shard-2-of-3: is for the shard 2/3 of its sweep; choose another folder to merge into
          merge DIR/results/demo.shard-1-of-3 DIR/results/other --to DIR/m | DIR/results/other: has no trial in common with DIR/results/demo.shard-1-of-3; merge folders of one sweep only
          """)
  void saysInOneLineWhatToMend(String words, String message) {
    CommandRun wrong = run(words);
    assertThat(told(wrong.err()).strip()).isEqualTo("sweepstack: " + message);
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("m")).doesNotExist();
  }
}
