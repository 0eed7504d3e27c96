package org.sweepstack.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Sha256;

/** A folder of the test with the file {@code data.csv}. */
record CsvFolder(Path folder) {
  static final String NAME = "data.csv";

  DataFile write(String text) {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  DataFile write(byte[] bytes) {
    return write(bytes, bytes);
  }

  /** Writes a file that holds other bytes than those that count. */
  DataFile write(byte[] bytes, byte[] content) {
    try {
      Path file = Files.write(folder.resolve(NAME), bytes);
      MessageDigest digest = Sha256.digest();
      digest.update(content);
      return new DataFile(NAME, file.toString(), Sha256.hex(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for all columns but a target, as they are. */
  static TableRequest request(String target) {
    return TableRequest.of(Configuration.defaults().with(Parameters.TARGET, target));
  }

  /** Returns a configuration on a file, with target {@code y}. */
  static Configuration configuration(DataFile file) {
    return Configuration.defaults()
        .with(Parameters.DATASET, DatasetKind.CSV)
        .with(Parameters.DATA_FILE, file)
        .with(Parameters.TARGET, "y");
  }
}
