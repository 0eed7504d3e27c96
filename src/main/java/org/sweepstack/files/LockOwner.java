package org.sweepstack.files;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that holds a lock, as it has signed. The number of a process alone says little: in
 * every container there is a process 1.
 *
 * @param text the signature
 */
public record LockOwner(String text) {
  private static final Pattern SIGNATURE =
      Pattern.compile("([0-9]+) ([A-Za-z0-9._-]+) ([0-9TZ:.-]+)");

  /** What earlier versions signed with. */
  private static final Pattern PROCESS = Pattern.compile("[0-9]+");

  /** Returns this process. */
  static LockOwner thisProcess() {
    ProcessHandle process = ProcessHandle.current();
    Instant started = process.info().startInstant().orElseGet(Instant::now);
    return of(process.pid(), Host.name(), started);
  }

  /** Returns a process on a machine, or in a container, of any name. */
  static LockOwner of(long process, String host, Instant started) {
    return new LockOwner(
        process
            + " "
            + host.replaceAll("[^A-Za-z0-9._-]", "_")
            + " "
            + started.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Returns such as {@code process 4711 on node-3, started 2026-01-31T12:00:05.120Z,}. */
  @Override
  public String toString() {
    Matcher signature = SIGNATURE.matcher(text);
    if (signature.matches()) {
      return "process "
          + signature.group(1)
          + " on "
          + signature.group(2)
          + ", started "
          + signature.group(3)
          + ",";
    }
    return PROCESS.matcher(text).matches() ? "process " + text : "another process";
  }
}
