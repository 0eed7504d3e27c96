package org.sweepstack.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.sweepstack.trial.TrainedModel;

/** A trained network in the form of the parts, alone. */
public final class KeptModel {
  private KeptModel() {}

  /** Returns a network as bytes. */
  public static byte[] bytes(TrainedModel model) {
    FieldWriter field = new FieldWriter();
    try {
      ModelField.write(model, field);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse", e);
    }
    return field.bytes();
  }

  /** Reads what anybody may have written; empty when it is no network that this version knows. */
  public static Optional<TrainedModel> read(byte[] bytes) {
    try {
      return Optional.of(ModelField.read(new FieldReader(ByteBuffer.wrap(bytes))));
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
