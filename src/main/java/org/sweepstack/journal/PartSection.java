package org.sweepstack.journal;

/**
 * Where the artefacts of one attempt are.
 *
 * @param part the number of the part, from 1
 * @param offset the first byte in it
 * @param bytes how many there are
 * @param checksum their CRC32C
 */
record PartSection(int part, long offset, int bytes, int checksum) {

  /** Checks the numbers. */
  PartSection {
    if (part < 1 || offset < 0 || bytes < 1 || offset > Long.MAX_VALUE - bytes) {
      throw new IllegalArgumentException("no part has bytes there");
    }
  }

  /** Returns the first byte after it. */
  long end() {
    return offset + bytes;
  }
}
