package org.sweepstack.trial;

/** What a pool keeps of a window. */
public enum PoolKind {
  /** The largest number. */
  MAX("mp"),
  /** The mean. */
  AVERAGE("ap");

  private final String letters;

  PoolKind(String letters) {
    this.letters = letters;
  }

  /** Returns the letters that stand for it in a convolution, such as those of {@code mp2}. */
  String letters() {
    return letters;
  }
}
