package org.sweepstack.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.files.Checksum;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.TrialId;

/**
 * Writes and reads checkpoints: a byte for the format, {@linkplain FieldWriter fields}, and the
 * CRC32C of all that.
 */
final class CheckpointFile {
  private static final byte FORMAT = 2;

  /** The format of earlier versions: engine, epoch, trials and state in this order. */
  private static final byte ORDERED = 1;

  private static final String ENGINE = "engine";
  private static final String EPOCH = "epoch";
  private static final String TRIALS = "trials";
  private static final String STATE = "state";

  private CheckpointFile() {}

  /** Writes a checkpoint that only the same engine continues. */
  static void write(Checkpoint checkpoint, String engine, OutputStream bytes) throws IOException {
    FieldWriter fields = new FieldWriter();
    fields.format(FORMAT);
    fields.field(ENGINE, field -> field.write(engine));
    fields.field(EPOCH, field -> field.write(checkpoint.epoch()));
    List<String> trials = checkpoint.trials().stream().map(TrialId::text).toList();
    fields.field(TRIALS, field -> field.writeTexts(trials));
    fields.field(STATE, field -> field.write(checkpoint.state()));
    byte[] content = fields.bytes();
    bytes.write(content);
    bytes.write(ByteBuffer.allocate(Integer.BYTES).putInt(Checksum.of(content)).array());
  }

  /** Returns whether bytes are a whole checkpoint, of whatever version. */
  static boolean isWhole(byte[] bytes) {
    int length = bytes.length - Integer.BYTES;
    return length > 0 && ByteBuffer.wrap(bytes).getInt(length) == Checksum.of(bytes, 0, length);
  }

  /** Reads a checkpoint; empty when it is damaged or made for another engine. */
  static Optional<Checkpoint> read(byte[] bytes, String engine) {
    if (!isWhole(bytes)) {
      return Optional.empty();
    }
    try {
      FieldReader reader = new FieldReader(ByteBuffer.wrap(bytes, 0, bytes.length - Integer.BYTES));
      return switch (reader.oneByte()) {
        case ORDERED -> ordered(reader, engine);
        case FORMAT -> byName(reader.fields(), engine);
        default -> Optional.empty();
      };
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the trials of a checkpoint, whatever made it; none when it is damaged. */
  static List<TrialId> trials(byte[] bytes) {
    if (!isWhole(bytes)) {
      return List.of();
    }
    try {
      FieldReader reader = new FieldReader(ByteBuffer.wrap(bytes, 0, bytes.length - Integer.BYTES));
      return switch (reader.oneByte()) {
        case ORDERED -> {
          reader.text();
          reader.integer();
          yield reader.texts().stream().map(TrialId::new).toList();
        }
        case FORMAT -> {
          Map<String, FieldReader> fields = reader.fields();
          yield fields.containsKey(TRIALS)
              ? fields.get(TRIALS).texts().stream().map(TrialId::new).toList()
              : List.of();
        }
        default -> List.of();
      };
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private static Optional<Checkpoint> ordered(FieldReader reader, String engine) {
    if (!reader.text().equals(engine)) {
      return Optional.empty();
    }
    int epoch = reader.integer();
    List<TrialId> trials = reader.texts().stream().map(TrialId::new).toList();
    return Optional.of(new Checkpoint(trials, epoch, reader.content()));
  }

  /** Reads fields among others; where one of these lacks, there is nothing to go on with. */
  private static Optional<Checkpoint> byName(Map<String, FieldReader> fields, String engine) {
    boolean isOurs =
        fields.keySet().containsAll(List.of(ENGINE, EPOCH, TRIALS, STATE))
            && fields.get(ENGINE).text().equals(engine);
    if (!isOurs) {
      return Optional.empty();
    }
    List<TrialId> trials = fields.get(TRIALS).texts().stream().map(TrialId::new).toList();
    return Optional.of(
        new Checkpoint(trials, fields.get(EPOCH).integer(), fields.get(STATE).content()));
  }
}
