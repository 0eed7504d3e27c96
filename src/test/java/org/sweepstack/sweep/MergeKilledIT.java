package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.ReproducibleTables;
import org.sweepstack.definition.SweepSource;
import org.sweepstack.files.FailingFiles;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Shard;

/** A merge that is killed, at moments from its first file to its last. */
@DisabledOnOs(OS.WINDOWS) // which has no SIGKILL
class MergeKilledIT {
  private static final int MOMENTS = 6;
  private static final int KILLED = 137;

  @TempDir private Path folder;

  private ResultsFolder run(String out, Optional<Shard> shard) {
    SweepRequest request =
        new SweepRequest(
            SweepSource.of(folder.resolve("lab.yaml")),
            List.of(),
            folder.resolve(out),
            Optional.empty(),
            EngineKind.FAST,
            shard,
            RunOptions.NONE,
            1000);
    try (TrainingRun run = Launch.prepare(request).open()) {
      run.run(new SweepLab.Deaf(), "test");
    }
    return Launch.prepare(request).folder();
  }

  private static Map<String, String> tables(ResultsFolder results) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (String name : ReproducibleTables.NAMES) {
      tables.put(name, Files.readString(results.path().resolve(name)));
    }
    return tables;
  }

  private int mergeUntilKilled(int operation, Path target, List<ResultsFolder> shards)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledMerge.class.getName(),
                Integer.toString(operation),
                target.toString()));
    shards.forEach(shard -> words.add(shard.path().toString()));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "output.txt"))
        .start()
        .waitFor();
  }

  @Test
  void isCompletedByTheNext() throws Exception {
    Files.writeString(
        folder.resolve("lab.yaml"), "grid: {hidden: [2, 70], seed: {range: [1, 6]}, epochs: 4}\n");
    Map<String, String> whole = tables(run("whole", Optional.empty()));
    List<ResultsFolder> shards = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      shards.add(run("shards", Optional.of(new Shard(number, 3))));
    }
    FailingFiles counting = FailingFiles.never();
    Merge.run(shards, ResultsFolder.at(folder.resolve("counted/lab"), counting));
    int last = counting.operations();
    for (int moment = 0; moment < MOMENTS; moment++) {
      Path target = folder.resolve("merged-" + moment).resolve("lab");
      int operation = 1 + moment * (last - 1) / (MOMENTS - 1);
      assertThat(mergeUntilKilled(operation, target, shards))
          .as(Files.readString(folder.resolve("output.txt")))
          .isEqualTo(KILLED);
      Merge.run(shards, ResultsFolder.at(target));
      assertThat(tables(ResultsFolder.at(target)))
          .as("killed at %s of %s", operation, last)
          .isEqualTo(whole);
    }
  }
}
