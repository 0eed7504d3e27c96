package org.sweepstack.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How far the trainings have come that left checkpoints. */
public final class CheckpointEpochs {
  private CheckpointEpochs() {}

  /** Returns the whole epochs of each checkpoint of a results folder. */
  public static List<Integer> in(Path results) throws IOException {
    List<Integer> epochs = new ArrayList<>();
    try (Stream<Path> files = Files.list(new FolderLayout(results).running())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".checkpoint")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        FieldReader reader =
            new FieldReader(ByteBuffer.wrap(bytes, 0, bytes.length - Integer.BYTES));
        reader.oneByte();
        epochs.add(reader.fields().get("epoch").integer());
      }
    }
    return epochs;
  }
}
