package org.sweepstack.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkContext;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;

/**
 * Data files that travel with the job, each under a name that says what is in it: Spark knows files
 * by their names alone. A folder travels as an archive, which executors unpack.
 */
final class SentFiles implements AutoCloseable {
  private final SparkContext spark;
  private final Set<String> sent = new HashSet<>();
  private final List<Path> made = new ArrayList<>();

  SentFiles(SparkContext spark) {
    this.spark = spark;
  }

  /** Returns what a file is called where executors find it. */
  static String name(DataFile file) {
    return "data-" + file.contentHash();
  }

  /**
   * Sends a file or folder, once.
   *
   * @throws InvalidInputException when it is gone
   */
  synchronized void bring(DataFile file) {
    if (!sent.add(name(file))) {
      return;
    }
    Path place =
        file.places().stream()
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(
                () -> new InvalidInputException(file.location() + ": the data file is gone"));
    try {
      if (Files.isDirectory(place)) {
        spark.addArchive(archive(place, name(file)) + "#" + name(file));
      } else {
        spark.addFile(Files.copy(place, place(name(file))).toString());
      }
    } catch (IOException e) {
      throw new ResultsException(place, e);
    }
  }

  private Path place(String name) throws IOException {
    Path folder = Files.createTempDirectory("sweepstack-data");
    made.add(folder);
    made.add(folder.resolve(name));
    return folder.resolve(name);
  }

  private Path archive(Path folder, String name) throws IOException {
    Path archive = place(name + ".zip");
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> content = Files.list(folder)) {
      for (Path each : content.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(each.getFileName().toString()));
        Files.copy(each, zip);
        zip.closeEntry();
      }
    }
    return archive;
  }

  /** Removes the copies, which Spark hands to executors as long as it runs. */
  @Override
  public synchronized void close() {
    for (int index = made.size() - 1; index >= 0; index--) {
      try {
        Files.deleteIfExists(made.get(index));
      } catch (IOException e) {
        // In the folder of temporary files, which others empty, too.
        continue;
      }
    }
  }
}
