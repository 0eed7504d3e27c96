package org.sweepstack.picture;

import java.awt.Color;

/**
 * Colors that the colour-blind can tell apart: those of Okabe and Ito, without their yellow, which
 * is hard to see on white; where they are too few, steps of viridis.
 */
final class PictureColors {
  private static final int[] OKABE_ITO = {
    0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000
  };
  private static final int[] VIRIDIS = {
    0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151,
    0xBDDF26
  };

  private PictureColors() {}

  /** Returns the color of one of some things, counted from 0. */
  static Color of(int index, int count) {
    return count <= OKABE_ITO.length ? new Color(OKABE_ITO[index]) : viridis(index / (count - 1.0));
  }

  private static Color viridis(double share) {
    double place = share * (VIRIDIS.length - 1);
    int below = Math.min((int) place, VIRIDIS.length - 2);
    return mix(new Color(VIRIDIS[below]), new Color(VIRIDIS[below + 1]), place - below);
  }

  /** Returns a light shade: 0 is white, 1 the color itself. */
  static Color tint(Color color, double strength) {
    return mix(Color.WHITE, color, strength);
  }

  private static Color mix(Color from, Color to, double share) {
    return new Color(
        mix(from.getRed(), to.getRed(), share),
        mix(from.getGreen(), to.getGreen(), share),
        mix(from.getBlue(), to.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }
}
