package org.sweepstack.hints;

import java.util.stream.Stream;

/** Knows when results say something clearly. */
@FunctionalInterface
interface HintRule {

  /** Returns what they say, in one line each with what to try; nothing when it is not clear. */
  Stream<String> hints(Evidence evidence);
}
