package org.sweepstack.network;

import org.bytedeco.javacpp.Pointer;

/** The memory beyond Java's heap, where the arrays of stacks lie. */
public final class NativeMemory {
  private NativeMemory() {}

  /**
   * Returns how many bytes arrays may still take: what the operating system has left, and what ND4J
   * allows itself. Starts the engine if need be.
   */
  public static long availableBytes() {
    Nd4jRuntime.executioner();
    long free = Pointer.availablePhysicalBytes();
    long limit = Pointer.maxPhysicalBytes();
    return limit == 0 ? free : Math.min(free, limit - Pointer.physicalBytes());
  }
}
