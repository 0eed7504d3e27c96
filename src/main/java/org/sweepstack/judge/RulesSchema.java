package org.sweepstack.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schema of a file of rules. */
public final class RulesSchema {
  private RulesSchema() {}

  /** Returns the schema, by which an editor checks and completes rules. */
  public static String json() {
    try (InputStream schema = RulesSchema.class.getResourceAsStream("rules.schema.json")) {
      return new String(schema.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
