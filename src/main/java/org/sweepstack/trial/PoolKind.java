package org.sweepstack.trial;

/** What a pool keeps of a window. */
public enum PoolKind {
  MAX,
  AVERAGE
}
