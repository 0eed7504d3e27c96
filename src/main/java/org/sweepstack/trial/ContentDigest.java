package org.sweepstack.trial;

import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hashes content as it is, and as it would be with the line ends of Unix and of Windows, and with
 * and without a byte order mark of UTF-8: git, editors, spreadsheets and transfers change those,
 * and the data stay the same. Not for several threads.
 */
public final class ContentDigest {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final LineEnds unmarked = new LineEnds();
  private final LineEnds marked = new LineEnds();

  /** How many bytes of a mark the content began with so far; -1 once it is known. */
  private int markBytes;

  /** Begins. */
  public ContentDigest() {
    marked.update(MARK, 0, MARK.length);
  }

  /** Takes the next bytes. */
  public void update(byte[] bytes, int from, int count) {
    int at = from;
    int end = from + count;
    while (markBytes >= 0 && at < end) {
      if (bytes[at] == MARK[markBytes]) {
        at++;
        markBytes = markBytes + 1 == MARK.length ? -1 : markBytes + 1;
      } else {
        beginText();
      }
    }
    updateBoth(bytes, at, end - at);
  }

  /** Takes what looked like the beginning of a mark for text. */
  private void beginText() {
    updateBoth(MARK, 0, markBytes);
    markBytes = -1;
  }

  private void updateBoth(byte[] bytes, int from, int count) {
    unmarked.update(bytes, from, count);
    marked.update(bytes, from, count);
  }

  /**
   * Ends the digest and returns the different hashes of the content in hexadecimal: first that with
   * the line ends of Unix and without a mark, which is its identity.
   */
  public List<String> hashes() {
    if (markBytes >= 0) {
      beginText();
    }
    return Stream.concat(unmarked.hashes(), marked.hashes()).distinct().toList();
  }

  /** Hashes content as it is and with either kind of line ends. */
  private static final class LineEnds {
    private final MessageDigest asItIs = Sha256.digest();
    private final MessageDigest unix = Sha256.digest();
    private final MessageDigest windows = Sha256.digest();
    private boolean holdsReturn;

    void update(byte[] bytes, int from, int count) {
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

    Stream<String> hashes() {
      if (holdsReturn) {
        unix.update((byte) '\r');
        windows.update((byte) '\r');
      }
      return Stream.of(unix, asItIs, windows).map(Sha256::hex);
    }
  }
}
