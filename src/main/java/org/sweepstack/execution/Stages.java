package org.sweepstack.execution;

import java.util.Optional;

/** Says what is trained when all that it said before has ended. */
@FunctionalInterface
public interface Stages {
  /** Nothing more. */
  Stages NO_MORE = Optional::empty;

  /** Returns what is trained next; empty when nothing is left. */
  Optional<Stage> next();
}
