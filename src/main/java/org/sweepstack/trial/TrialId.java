package org.sweepstack.trial;

import java.nio.ByteBuffer;

/**
 * The name of a trial, made from its configuration alone.
 *
 * @param text {@code t-} and ten characters of base32, which no spreadsheet reads as a number
 */
public record TrialId(String text) {
  private static final String PREFIX = "t-";
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int CHARACTERS = 10;
  private static final int BITS_PER_CHARACTER = 5;

  /** Checks the form. */
  public TrialId {
    if (!isSound(text)) {
      throw new IllegalArgumentException("not a trial id: " + text);
    }
  }

  private static boolean isSound(String text) {
    boolean isSound = text.startsWith(PREFIX) && text.length() == PREFIX.length() + CHARACTERS;
    for (int index = PREFIX.length(); isSound && index < text.length(); index++) {
      isSound = BASE32.indexOf(text.charAt(index)) >= 0;
    }
    return isSound;
  }

  /** Returns the id of a canonical text: the first 50 bits of its SHA-256, in base32. */
  static TrialId ofCanonicalText(String canonicalText) {
    long bits = ByteBuffer.wrap(Sha256.of(canonicalText)).getLong();
    StringBuilder id = new StringBuilder(PREFIX);
    for (int character = 1; character <= CHARACTERS; character++) {
      long shifted = bits >>> (Long.SIZE - character * BITS_PER_CHARACTER);
      id.append(BASE32.charAt((int) shifted & BASE32.length() - 1));
    }
    return new TrialId(id.toString());
  }

  @Override
  public String toString() {
    return text;
  }
}
