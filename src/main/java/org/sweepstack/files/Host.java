package org.sweepstack.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine, or the container, that this process runs on. */
public final class Host {
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

  private Host() {}

  /** Returns its name; "unknown" where it has none. Asks no name server where the kernel knows. */
  public static String name() {
    try {
      String name =
          Files.isReadable(KERNEL)
              ? Files.readString(KERNEL).strip()
              : InetAddress.getLocalHost().getHostName();
      return name.isEmpty() ? "unknown" : name;
    } catch (UnknownHostException e) {
      return "unknown";
    } catch (IOException e) {
      throw ResultsException.unreadable(KERNEL, e);
    }
  }
}
