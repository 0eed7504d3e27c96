package org.sweepstack.picture;

/** Texts of the user, fit for a label: one short line, of characters that XML allows. */
final class PictureText {
  private static final int LONGEST = 40;
  private static final int REPLACEMENT = 0xFFFD;

  private PictureText() {}

  /** Returns a label; of a long text the beginning. */
  static String label(String text) {
    int[] points = text.codePoints().map(PictureText::drawable).toArray();
    return points.length <= LONGEST
        ? new String(points, 0, points.length)
        : new String(points, 0, LONGEST - 1) + "\u2026";
  }

  private static int drawable(int point) {
    if (point == '\n' || point == '\r' || point == '\t') {
      return ' ';
    }
    int type = Character.getType(point);
    boolean isNoCharacter = (point & 0xFFFE) == 0xFFFE;
    return type == Character.CONTROL || type == Character.SURROGATE || isNoCharacter
        ? REPLACEMENT
        : point;
  }
}
