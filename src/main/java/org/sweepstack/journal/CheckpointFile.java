package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.sweepstack.files.Checksum;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.TrialId;

/**
 * Writes and reads checkpoints: a version byte, the text of the engine, the epoch, the trials, the
 * state, and the CRC32C of all that. Big-endian; texts (UTF-8), trials and state after their length
 * as 4 bytes.
 */
final class CheckpointFile {
  private static final int VERSION = 1;

  private CheckpointFile() {}

  /** Writes a checkpoint that only the same engine continues. */
  static void write(Checkpoint checkpoint, String engine, OutputStream bytes) throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(bytes, new CRC32C());
    checked.write(head(checkpoint, engine));
    checked.write(checkpoint.state());
    int checksum = (int) checked.getChecksum().getValue();
    bytes.write(ByteBuffer.allocate(Integer.BYTES).putInt(checksum).array());
  }

  private static byte[] head(Checkpoint checkpoint, String engine) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream stream = new DataOutputStream(head);
    stream.writeByte(VERSION);
    writeText(engine, stream);
    stream.writeInt(checkpoint.epoch());
    stream.writeInt(checkpoint.trials().size());
    for (TrialId trial : checkpoint.trials()) {
      writeText(trial.text(), stream);
    }
    stream.writeInt(checkpoint.state().length);
    return head.toByteArray();
  }

  private static void writeText(String text, DataOutputStream stream) throws IOException {
    byte[] encoded = text.getBytes(UTF_8);
    stream.writeInt(encoded.length);
    stream.write(encoded);
  }

  /** Reads a checkpoint; empty when it is damaged or made for another engine. */
  static Optional<Checkpoint> read(byte[] bytes, String engine) {
    int length = bytes.length - Integer.BYTES;
    if (length < 1 || ByteBuffer.wrap(bytes).getInt(length) != Checksum.of(bytes, 0, length)) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      boolean isOurs = buffer.get() == VERSION && text(buffer).equals(engine);
      return isOurs ? Optional.of(checkpoint(buffer)) : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Checkpoint checkpoint(ByteBuffer buffer) {
    int epoch = buffer.getInt();
    int count = buffer.getInt();
    List<TrialId> trials = new ArrayList<>();
    for (int trial = 0; trial < count; trial++) {
      trials.add(new TrialId(text(buffer)));
    }
    return new Checkpoint(trials, epoch, read(buffer));
  }

  private static String text(ByteBuffer buffer) {
    return new String(read(buffer), UTF_8);
  }

  private static byte[] read(ByteBuffer buffer) {
    int length = buffer.getInt();
    if (length < 0 || length > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }
}
