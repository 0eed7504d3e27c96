package org.sweepstack.network;

import java.util.List;

/** Every engine, and rows of different lengths. */
final class Engines {
  static final List<Engine> ALL =
      List.of(Engine.PRODUCTS, Engine.ROWS, new RowEngine(1), new RowEngine(7));

  private Engines() {}

  static List<Engine> all() {
    return ALL;
  }
}
