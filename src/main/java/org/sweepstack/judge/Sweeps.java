package org.sweepstack.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.sweep.SweepStatus;

/** The sweeps under a folder, each read once; only those with every trial finished. */
final class Sweeps {
  private final Path out;
  private final Map<String, Optional<SweepResults>> read = new HashMap<>();

  Sweeps(Path out) {
    this.out = out;
  }

  Optional<SweepResults> find(String name) {
    return read.computeIfAbsent(name, this::read);
  }

  private Optional<SweepResults> read(String name) {
    if (!Files.isDirectory(out.resolve(name))) {
      return Optional.empty();
    }
    SweepStatus status = SweepStatus.of(ResultsFolder.existing(out.resolve(name)));
    return status.pending() == 0 ? Optional.of(status.results()) : Optional.empty();
  }
}
