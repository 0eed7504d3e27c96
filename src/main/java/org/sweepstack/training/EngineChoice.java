package org.sweepstack.training;

import org.sweepstack.network.Engine;
import org.sweepstack.network.NetworkShape;

/** Says which engine computes the networks of a shape. */
@FunctionalInterface
public interface EngineChoice {
  /** The engine that is fast for the shape. */
  EngineChoice FAST = Engine::of;

  /** Returns the engine; always the same for a shape. */
  Engine of(NetworkShape shape);
}
