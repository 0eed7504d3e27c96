package org.sweepstack.network;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.bytedeco.javacpp.Pointer;

/** The memory beyond Java's heap, where the arrays of stacks lie. */
public final class NativeMemory {
  private static final String LIMITS = "org.bytedeco.javacpp.max";

  private NativeMemory() {}

  /**
   * Returns how many bytes arrays can take at most, when this machine does nothing else: what it
   * has, and what ND4J would allow itself. Starts nothing.
   */
  public static long mostBytes() {
    long machine =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : Long.MAX_VALUE;
    // The default of JavaCPP, which can only be asked once its libraries are loaded.
    boolean isDefault =
        System.getProperties().stringPropertyNames().stream()
            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(LIMITS));
    return isDefault ? Math.min(machine, 2 * Runtime.getRuntime().maxMemory()) : machine;
  }

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
