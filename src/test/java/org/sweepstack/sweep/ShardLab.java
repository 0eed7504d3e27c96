package org.sweepstack.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sweepstack.ReproducibleTables;
import org.sweepstack.definition.SweepSource;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Shard;

/** Runs the sweep of a file whole or by shards, in a folder of a test. */
record ShardLab(Path folder) {

  void write(String sweep) throws IOException {
    Files.writeString(folder.resolve("lab.yaml"), sweep);
  }

  ResultsFolder run(String out, Optional<Shard> shard) {
    return run(out, shard, Outside.REAL);
  }

  ResultsFolder run(String out, Optional<Shard> shard, Outside outside) {
    Launch launch =
        Launch.prepare(
            new SweepRequest(
                SweepSource.of(folder.resolve("lab.yaml")),
                List.of(),
                folder.resolve(out),
                Optional.empty(),
                EngineKind.FAST,
                shard,
                RunOptions.NONE,
                1000),
            outside);
    try (TrainingRun run = launch.open()) {
      run.run(new SweepLab.Deaf(), "test");
    }
    return launch.folder();
  }

  ResultsFolder shard(int number, int count) {
    return run("shards", Optional.of(new Shard(number, count)));
  }

  List<ResultsFolder> shards(int count) {
    List<ResultsFolder> shards = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      shards.add(shard(number, count));
    }
    return shards;
  }

  /** Returns the text of each table that is the same whoever trains. */
  static Map<String, String> tables(ResultsFolder results) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (String name : ReproducibleTables.NAMES) {
      tables.put(name, Files.readString(results.path().resolve(name)));
    }
    return tables;
  }
}
