package org.sweepstack.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.Parameter;

/** Knows files as they once were found; looks at no file. */
final class RecordedDataFiles implements DataFiles {
  private final Map<String, DataFile> byPath;
  private final Problems problems;

  /** Takes files of different paths. */
  RecordedDataFiles(List<DataFile> recorded, Problems problems) {
    this.byPath = recorded.stream().collect(Collectors.toMap(DataFile::path, Function.identity()));
    this.problems = problems;
  }

  @Override
  public Optional<DataFile> find(Parameter<?> parameter, DataFile named, Word word) {
    Optional<DataFile> found = Optional.ofNullable(byPath.get(named.path()));
    if (found.isEmpty()) {
      problems.add(
          word.position(),
          parameter
              + ": "
              + word.shown()
              + ": the record of the sweep does not hold this file; run the sweep file again");
    }
    return found;
  }
}
