package org.sweepstack.network;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Every engine, so that a new one is tested by being added. */
final class Engines {
  private Engines() {}

  /** Returns all engines with their names. */
  static Stream<Named<Engine>> all() {
    return Arrays.stream(Engine.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == Engine.class)
        .map(Engines::named);
  }

  private static Named<Engine> named(Field field) {
    try {
      return Named.of(field.getName().toLowerCase(Locale.ROOT), (Engine) field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a constant of an interface is public", e);
    }
  }

  /** Returns those that are to compute what the textbook does. */
  static Stream<Named<Engine>> fast() {
    return all().filter(engine -> engine.getPayload() != Engine.TEXTBOOK);
  }
}
