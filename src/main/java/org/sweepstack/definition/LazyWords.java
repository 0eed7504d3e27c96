package org.sweepstack.definition;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Words that are made when they are asked for: a million of them are counted at once. */
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
