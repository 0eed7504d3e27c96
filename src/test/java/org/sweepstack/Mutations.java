package org.sweepstack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages sound files at random, the same way for the same seed. A fuzz test takes from here what
 * it feeds to a reader.
 *
 * <p>Half of the damage is blind to what the bytes mean (bits, cuts, zeroed and repeated ranges, as
 * disks and transfers do it), half of it puts in what breaks readers: numbers at the edges of their
 * types, control characters, parts of other files, and words that the format gives a meaning.
 */
public final class Mutations {
  /** A damaged file is no larger: readers have their own bounds, and tests for them. */
  private static final int MOST_BYTES = 1 << 17;

  private static final int MOST_STEPS = 4;

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1e-1000",
          "1e-46",
          "1e39",
          "1e400",
          "-0",
          "NaN",
          "Infinity",
          "010",
          "2147483647",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999999",
          "0.99999999999999999",
          "1000000",
          "100000000");

  private static final List<String> CHARACTERS =
      List.of(
          "\0",
          "\u0007",
          "\u001b]0;x\u0007",
          "\u001a",
          "\u007f",
          "\u0085",
          "\u2028",
          "\u202e",
          "\ufeff",
          "\ufffe",
          "\ud83d\ude00",
          "\r",
          "\n\n",
          "\t",
          " ",
          "\"",
          "'",
          "\\",
          ",",
          ";");

  private final Random random;
  private final List<byte[]> originals;
  private final List<byte[]> fragments;

  /**
   * Takes what is damaged.
   *
   * @param originals at least one sound file, none of them empty
   * @param words what the format of these files gives a meaning, such as keys and brackets
   */
  public Mutations(long seed, List<byte[]> originals, List<String> words) {
    random = new Random(seed);
    this.originals = List.copyOf(originals);
    fragments =
        List.of(NUMBERS, CHARACTERS, words).stream()
            .flatMap(List::stream)
            .map(fragment -> fragment.getBytes(StandardCharsets.UTF_8))
            .toList();
  }

  /** Returns the next damaged file. */
  public byte[] next() {
    byte[] bytes = any(originals);
    bytes = damage(bytes);
    // Mostly once: what is damaged beyond recognition is refused for the first thing that is wrong.
    for (int step = 1; step < MOST_STEPS && random.nextInt(3) == 0; step++) {
      bytes = damage(bytes);
    }
    return bytes.length <= MOST_BYTES ? bytes : Arrays.copyOf(bytes, MOST_BYTES);
  }

  private byte[] damage(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = from + Math.min(bytes.length - from, length());
    return switch (random.nextInt(12)) {
      case 0 -> flipped(bytes);
      case 1 -> Arrays.copyOf(bytes, from);
      case 2 -> replaced(bytes, from, to, new byte[0]);
      case 3 -> replaced(bytes, from, to, new byte[to - from]);
      case 4 -> replaced(bytes, from, to, noise(to - from));
      case 5 -> replaced(bytes, to, to, repeated(Arrays.copyOfRange(bytes, from, to)));
      case 6 -> replaced(bytes, from, to, part(any(originals)));
      case 7 -> replaced(bytes, from, from, repeated(any(fragments)));
      case 8, 9 -> withWordReplaced(bytes);
      case 10 -> withLinesSwapped(bytes);
      default -> replaced(bytes, from, from, any(fragments));
    };
  }

  /** Returns how many bytes a range has: mostly few. */
  private int length() {
    return 1 + random.nextInt(1 << (1 + random.nextInt(9)));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] part(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    return Arrays.copyOfRange(bytes, from, from + Math.min(bytes.length - from, length()));
  }

  /** Repeats a range, now and then so often that what recurses has to have a bound. */
  private byte[] repeated(byte[] range) {
    int times = random.nextInt(20) == 0 ? 20_000 : 1 + random.nextInt(40);
    ByteArrayOutputStream repeated = new ByteArrayOutputStream();
    for (int time = 0; time < times && repeated.size() < MOST_BYTES; time++) {
      repeated.writeBytes(range);
    }
    return repeated.toByteArray();
  }

  /** Puts a fragment in the place of a word or number, where a reader expects one. */
  private byte[] withWordReplaced(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    while (from < bytes.length && !isInWord(bytes[from])) {
      from++;
    }
    while (from > 0 && isInWord(bytes[from - 1])) {
      from--;
    }
    int to = from;
    while (to < bytes.length && isInWord(bytes[to])) {
      to++;
    }
    return replaced(bytes, from, to, any(fragments));
  }

  private static boolean isInWord(byte value) {
    return Character.isLetterOrDigit(value) || value == '_' || value == '.' || value == '-';
  }

  private byte[] withLinesSwapped(byte[] bytes) {
    // In Latin 1, every byte is a character and comes back as it was.
    String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
    int one = random.nextInt(lines.length);
    int other = random.nextInt(lines.length);
    String kept = lines[one];
    lines[one] = lines[other];
    lines[other] = kept;
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length + by.length);
    joined.write(bytes, 0, from);
    joined.writeBytes(by);
    joined.write(bytes, to, bytes.length - to);
    return joined.toByteArray();
  }
}
