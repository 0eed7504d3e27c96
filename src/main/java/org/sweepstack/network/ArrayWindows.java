package org.sweepstack.network;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.sweepstack.trial.Precision;

/**
 * An off-heap array as Java's buffers, which copy a few numbers to the heap and back in the time of
 * a function call; a call into native code takes ten times that. A buffer holds less than 2 GiB, so
 * there may be several.
 */
final class ArrayWindows {
  private static final int SHIFT = 27;
  private static final long SIZE = 1L << SHIFT;
  private static final long MASK = SIZE - 1;

  private final FloatBuffer[] floats;
  private final DoubleBuffer[] doubles;

  /** Opens windows on an array of some length; they are of use as long as the array is. */
  ArrayWindows(Precision precision, Pointer first, long length) {
    int count = Math.toIntExact((length + SIZE - 1) >> SHIFT);
    boolean isFloat = precision == Precision.FLOAT;
    floats = new FloatBuffer[isFloat ? count : 0];
    doubles = new DoubleBuffer[isFloat ? 0 : count];
    for (int window = 0; window < count; window++) {
      long from = window * SIZE;
      long to = Math.min(length, from + SIZE);
      if (isFloat) {
        floats[window] = new FloatPointer(first).position(from).limit(to).asBuffer();
      } else {
        doubles[window] = new DoublePointer(first).position(from).limit(to).asBuffer();
      }
    }
  }

  /** Returns the number at a position. */
  double number(long position) {
    int window = (int) (position >> SHIFT);
    int place = (int) (position & MASK);
    return floats.length > 0 ? floats[window].get(place) : doubles[window].get(place);
  }

  /** Copies numbers from a position on out. */
  void read(long from, float[] into, int at, int length) {
    int here = (int) Math.min(length, SIZE - (from & MASK));
    floats[(int) (from >> SHIFT)].get((int) (from & MASK), into, at, here);
    if (here < length) {
      read(from + here, into, at + here, length - here);
    }
  }

  /** Copies numbers to a position and after. */
  void write(long to, float[] source, int at, int length) {
    int here = (int) Math.min(length, SIZE - (to & MASK));
    floats[(int) (to >> SHIFT)].put((int) (to & MASK), source, at, here);
    if (here < length) {
      write(to + here, source, at + here, length - here);
    }
  }

  /** Copies numbers from a position on out. */
  void read(long from, double[] into, int at, int length) {
    int here = (int) Math.min(length, SIZE - (from & MASK));
    doubles[(int) (from >> SHIFT)].get((int) (from & MASK), into, at, here);
    if (here < length) {
      read(from + here, into, at + here, length - here);
    }
  }

  /** Copies numbers to a position and after. */
  void write(long to, double[] source, int at, int length) {
    int here = (int) Math.min(length, SIZE - (to & MASK));
    doubles[(int) (to >> SHIFT)].put((int) (to & MASK), source, at, here);
    if (here < length) {
      write(to + here, source, at + here, length - here);
    }
  }

  /** Copies numbers from a position on to another array of the same precision. */
  void copy(long from, ArrayWindows target, long to, int length) {
    int here = (int) Math.min(length, SIZE - Math.max(from & MASK, to & MASK));
    int source = (int) (from >> SHIFT);
    int sink = (int) (to >> SHIFT);
    if (floats.length > 0) {
      target.floats[sink].put((int) (to & MASK), floats[source], (int) (from & MASK), here);
    } else {
      target.doubles[sink].put((int) (to & MASK), doubles[source], (int) (from & MASK), here);
    }
    if (here < length) {
      copy(from + here, target, to + here, length - here);
    }
  }

  /** Makes numbers from a position on zero. */
  void clear(long from, int length) {
    for (int done = 0; done < length; done += HeapPieces.LENGTH) {
      int count = Math.min(HeapPieces.LENGTH, length - done);
      if (floats.length > 0) {
        write(from + done, HeapPieces.FLOAT_ZEROS, 0, count);
      } else {
        write(from + done, HeapPieces.DOUBLE_ZEROS, 0, count);
      }
    }
  }

  /** Adds numbers from a position on to those of another array of the same precision. */
  void addTo(long from, ArrayWindows target, long to, int length) {
    HeapPieces pieces = HeapPieces.ofThisThread();
    for (int done = 0; done < length; done += HeapPieces.LENGTH) {
      int count = Math.min(HeapPieces.LENGTH, length - done);
      if (floats.length > 0) {
        addTo(from + done, target, to + done, count, pieces.floats()[0], pieces.floats()[1]);
      } else {
        addTo(from + done, target, to + done, count, pieces.doubles()[0], pieces.doubles()[1]);
      }
    }
  }

  private void addTo(
      long from, ArrayWindows target, long to, int count, float[] terms, float[] sums) {
    read(from, terms, 0, count);
    target.read(to, sums, 0, count);
    for (int i = 0; i < count; i++) {
      sums[i] += terms[i];
    }
    target.write(to, sums, 0, count);
  }

  private void addTo(
      long from, ArrayWindows target, long to, int count, double[] terms, double[] sums) {
    read(from, terms, 0, count);
    target.read(to, sums, 0, count);
    for (int i = 0; i < count; i++) {
      sums[i] += terms[i];
    }
    target.write(to, sums, 0, count);
  }
}
