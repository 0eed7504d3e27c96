package org.sweepstack.network;

import java.util.List;
import java.util.stream.Stream;

/** Every engine, and rows of different lengths. */
final class Engines {
  /** Those that are meant for runs. */
  static final List<Engine> FAST =
      List.of(Engine.PRODUCTS, Engine.ROWS, new RowEngine(1), new RowEngine(7));

  static final List<Engine> ALL = Stream.concat(FAST.stream(), Stream.of(Engine.TEXTBOOK)).toList();

  private Engines() {}

  static List<Engine> all() {
    return ALL;
  }
}
