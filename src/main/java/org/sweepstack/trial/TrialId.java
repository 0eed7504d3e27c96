package org.sweepstack.trial;

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
    if (!isId(text)) {
      throw new IllegalArgumentException("not a trial id: " + text);
    }
  }

  /**
   * Returns whether a text has the form of an id. By hand, as a journal has a hundred thousand of
   * them and every command waits.
   */
  public static boolean isId(String text) {
    if (text.length() != PREFIX.length() + CHARACTERS || !text.startsWith(PREFIX)) {
      return false;
    }
    for (int index = PREFIX.length(); index < text.length(); index++) {
      char letter = text.charAt(index);
      if ((letter < 'a' || letter > 'z') && (letter < '2' || letter > '7')) {
        return false;
      }
    }
    return true;
  }

  /** Returns the id of a canonical text: the first 50 bits of its SHA-256, in base32. */
  static TrialId ofCanonicalText(String canonicalText) {
    byte[] hash = Sha256.of(canonicalText);
    StringBuilder id = new StringBuilder(PREFIX);
    for (int character = 0; character < CHARACTERS; character++) {
      int value = 0;
      for (int bit = character * BITS_PER_CHARACTER;
          bit < (character + 1) * BITS_PER_CHARACTER;
          bit++) {
        value = value << 1 | hash[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
      }
      id.append(BASE32.charAt(value));
    }
    return new TrialId(id.toString());
  }

  @Override
  public String toString() {
    return text;
  }
}
