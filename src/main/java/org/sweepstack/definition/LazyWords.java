package org.sweepstack.definition;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Words made on demand, so that a million of them are counted without being made. */
final class LazyWords extends AbstractList<Word> implements RandomAccess {
  private final int size;
  private final IntFunction<Word> word;

  LazyWords(int size, IntFunction<Word> word) {
    this.size = size;
    this.word = word;
  }

  @Override
  public Word get(int index) {
    return word.apply(index);
  }

  @Override
  public int size() {
    return size;
  }
}
