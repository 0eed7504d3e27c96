package org.sweepstack.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    return parse(bytes, reader -> ordered(reader, engine), fields -> byName(fields, engine));
  }

  /** Returns the trials of a checkpoint, whatever made it; none when it is damaged. */
  static List<TrialId> trials(byte[] bytes) {
    return parse(
            bytes,
            reader -> {
              reader.text();
              reader.integer();
              return Optional.of(trials(reader));
            },
            fields -> Optional.ofNullable(fields.get(TRIALS)).map(CheckpointFile::trials))
        .orElse(List.of());
  }

  /** Reads something of a checkpoint in the format that it has; empty when it is damaged. */
  private static <T> Optional<T> parse(
      byte[] bytes,
      Function<FieldReader, Optional<T>> ordered,
      Function<Map<String, FieldReader>, Optional<T>> byName) {
    if (!isWhole(bytes)) {
      return Optional.empty();
    }
    try {
      FieldReader reader = new FieldReader(ByteBuffer.wrap(bytes, 0, bytes.length - Integer.BYTES));
      return switch (reader.oneByte()) {
        case ORDERED -> ordered.apply(reader);
        case FORMAT -> byName.apply(reader.fields());
        default -> Optional.empty();
      };
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<TrialId> trials(FieldReader reader) {
    return reader.texts().stream().map(TrialId::new).toList();
  }

  private static Optional<Checkpoint> ordered(FieldReader reader, String engine) {
    if (!reader.text().equals(engine)) {
      return Optional.empty();
    }
    int epoch = reader.integer();
    return Optional.of(new Checkpoint(trials(reader), epoch, reader.content()));
  }

  /** Reads fields among others; where one of these lacks, there is nothing to go on with. */
  private static Optional<Checkpoint> byName(Map<String, FieldReader> fields, String engine) {
    boolean isOurs =
        fields.keySet().containsAll(List.of(ENGINE, EPOCH, TRIALS, STATE))
            && fields.get(ENGINE).text().equals(engine);
    if (!isOurs) {
      return Optional.empty();
    }
    return Optional.of(
        new Checkpoint(
            trials(fields.get(TRIALS)), fields.get(EPOCH).integer(), fields.get(STATE).content()));
  }
}
