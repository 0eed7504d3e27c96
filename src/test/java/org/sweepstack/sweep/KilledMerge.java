package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sweepstack.files.FailingFiles;
import org.sweepstack.results.ResultsFolder;

/** A program that merges folders until it is killed; for {@link MergeKilledIT}. */
final class KilledMerge {
  private KilledMerge() {}

  /** Takes which operation on the disk is its last, the target, and the folders. */
  public static void main(String[] arguments) {
    ResultsFolder target =
        ResultsFolder.at(
            Path.of(arguments[1]), FailingFiles.killing(Integer.parseInt(arguments[0])));
    List<ResultsFolder> folders =
        Arrays.stream(arguments).skip(2).map(Path::of).map(ResultsFolder::at).toList();
    Merge.run(folders, target);
  }
}
