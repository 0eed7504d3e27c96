package org.sweepstack.trial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash behind identities and random streams. */
public final class Sha256 {
  // A copy costs half of looking the algorithm up, which counts with 100 000 identities.
  private static final MessageDigest EMPTY = lookUp();

  private Sha256() {}

  /** Returns the 32 bytes of the hash of a text in UTF-8. */
  static byte[] of(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a digest that has seen nothing yet, for what is too large for a text. */
  public static MessageDigest digest() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      return lookUp();
    }
  }

  private static MessageDigest lookUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Ends a digest and returns its hash as 64 hexadecimal digits. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
