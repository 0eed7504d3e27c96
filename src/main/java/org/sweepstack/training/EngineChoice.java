package org.sweepstack.training;

import org.sweepstack.network.Engine;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.trial.EngineKind;

/** Says which engine computes the networks of a shape. */
@FunctionalInterface
public interface EngineChoice {
  /** The engine that is fast for the shape. */
  EngineChoice FAST = Engine::of;

  /** The engine that computes as a textbook does. */
  EngineChoice TEXTBOOK = shape -> Engine.TEXTBOOK;

  /** Returns the choice of a name. */
  static EngineChoice of(EngineKind kind) {
    return switch (kind) {
      case FAST -> FAST;
      case TEXTBOOK -> TEXTBOOK;
    };
  }

  /** Returns the engine; always the same for a shape. */
  Engine of(NetworkShape shape);
}
