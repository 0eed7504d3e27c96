package org.sweepstack.files;

import java.util.zip.CRC32C;

/** Tells damaged bytes from whole ones. */
public final class Checksum {
  /** How many hexadecimal digits a checksum is written with. */
  public static final int DIGITS = 8;

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private Checksum() {}

  /** Returns the CRC32C of some bytes. */
  public static int of(byte[] bytes, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, offset, length);
    return (int) checksum.getValue();
  }

  /** Returns the CRC32C of bytes. */
  public static int of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** Returns a checksum as 8 hexadecimal digits. */
  public static String text(int checksum) {
    char[] digits = new char[DIGITS];
    for (int digit = 0; digit < DIGITS; digit++) {
      digits[digit] = HEX[checksum >>> (DIGITS - 1 - digit) * 4 & 0xf];
    }
    return new String(digits);
  }
}
