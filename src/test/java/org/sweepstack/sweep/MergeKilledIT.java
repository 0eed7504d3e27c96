package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.BuiltProgram;
import org.sweepstack.LongCampaign;
import org.sweepstack.files.FailingFiles;
import org.sweepstack.results.ResultsFolder;

/** A merge that is killed, at moments from its first file to its last. */
@LongCampaign
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGKILL")
class MergeKilledIT {
  private static final int MOMENTS = 12;
  private static final int KILLED = 137;

  @TempDir private Path folder;

  private int mergeUntilKilled(int operation, Path target, List<ResultsFolder> shards)
      throws IOException, InterruptedException {
    List<String> words = BuiltProgram.with(KilledMerge.class);
    words.addAll(List.of(Integer.toString(operation), target.toString()));
    shards.forEach(shard -> words.add(shard.path().toString()));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "output.txt"))
        .start()
        .waitFor();
  }

  @Test
  void isCompletedByTheNext() throws Exception {
    ShardLab lab = new ShardLab(folder);
    lab.write("grid: {hidden: [2, 70], seed: {range: [1, 6]}, epochs: 4}\n");
    Map<String, String> whole = ShardLab.tables(lab.run("whole", Optional.empty()));
    List<ResultsFolder> shards = lab.shards(3);
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
      assertThat(ShardLab.tables(ResultsFolder.at(target)))
          .as("killed at %s of %s", operation, last)
          .isEqualTo(whole);
    }
  }
}
