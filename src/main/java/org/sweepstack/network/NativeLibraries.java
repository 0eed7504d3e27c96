package org.sweepstack.network;

import java.util.List;
import org.bytedeco.javacpp.Loader;

/** The libraries in C that ND4J is made of: it unpacks them from its jars before it can start. */
public final class NativeLibraries {
  private NativeLibraries() {}

  /** Returns the folders on the class path that hold those of this platform; starts no engine. */
  public static List<String> folders() {
    // Not of the loader itself, which unpacks the first library as soon as it is asked for
    // anything.
    String platform = Loader.Detector.getPlatform();
    return List.of(
        "org/nd4j/linalg/cpu/nativecpu/bindings/" + platform + "/",
        "org/bytedeco/openblas/" + platform + "/",
        "org/bytedeco/javacpp/" + platform + "/");
  }
}
