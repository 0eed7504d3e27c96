package org.sweepstack.trial;

import java.security.MessageDigest;
import java.util.List;

/**
 * Hashes content as it is, and as it would be with the line ends of Unix and of Windows: git,
 * editors and transfers change those, and the data stay the same. Not for several threads.
 */
public final class ContentDigest {
  private final MessageDigest asItIs = Sha256.digest();
  private final MessageDigest unix = Sha256.digest();
  private final MessageDigest windows = Sha256.digest();
  private boolean holdsReturn;

  /** Takes the next bytes. */
  public void update(byte[] bytes, int from, int count) {
    asItIs.update(bytes, from, count);
    byte[] unixBytes = new byte[count + 1];
    byte[] windowsBytes = new byte[2 * count + 1];
    int unixCount = 0;
    int windowsCount = 0;
    for (int index = from; index < from + count; index++) {
      byte next = bytes[index];
      if (holdsReturn && next != '\n') {
        unixBytes[unixCount++] = '\r';
      }
      if (holdsReturn || next == '\n') {
        windowsBytes[windowsCount++] = '\r';
      }
      holdsReturn = next == '\r';
      if (!holdsReturn) {
        unixBytes[unixCount++] = next;
        windowsBytes[windowsCount++] = next;
      }
    }
    unix.update(unixBytes, 0, unixCount);
    windows.update(windowsBytes, 0, windowsCount);
  }

  /**
   * Ends the digest and returns the different hashes of the content in hexadecimal: first that with
   * the line ends of Unix, which is its identity.
   */
  public List<String> hashes() {
    if (holdsReturn) {
      unix.update((byte) '\r');
      windows.update((byte) '\r');
    }
    return List.of(unix, asItIs, windows).stream().map(Sha256::hex).distinct().toList();
  }
}
