package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Precision;

/**
 * What the kernels of a convolution see, as matrices: a column for each place and sample, which
 * holds the C k k numbers under the kernel and a one for the bias, so that the convolution is a
 * product ("im2col": Chellapilla, Puri and Simard 2006). The places of an image are done some at a
 * time, in the same array, so that it stays in the cache.
 *
 * <p>As the samples are innermost, what lies side by side in an image is copied in one piece.
 */
final class ImageColumns implements AutoCloseable {
  /** Stays in a processor's second-level cache beside all else. */
  private static final long CACHE_BYTES = 256L << 10;

  /** A product with fewer columns costs more than what it reads from farther away. */
  private static final int LEAST_COLUMNS = 1000;

  private final ConvolutionShape shape;
  private final ImageShape image;
  private final ImageShape places;
  private final int samples;
  private final int rows;

  /** Places of a whole tile. */
  private final int together;

  private final StackArray columns;
  private final List<Tile> tiles = new ArrayList<>();

  /**
   * Some places of what comes out, which follow each other row by row.
   *
   * @param first the first of them
   * @param count how many they are
   */
  record Tile(int first, int count) {}

  /** Is given what lies side by side in an image and in a row of the matrix. */
  @FunctionalInterface
  private interface Run {
    void visit(long inImage, long inColumns, int length);
  }

  /** Reserves the matrix of a tile for N images that come in. */
  ImageColumns(ConvolutionShape shape, int samples, Precision precision) {
    this.shape = shape;
    this.samples = samples;
    image = shape.image();
    places = shape.output();
    rows = shape.matrix().inputs();
    long bytesOfPlace = (rows + 1L) * samples * precision.bytes();
    long least = (LEAST_COLUMNS + samples - 1L) / samples;
    together = (int) Math.min(places.pixels(), Math.max(least, CACHE_BYTES / bytesOfPlace));
    for (int first = 0; first < places.pixels(); first += together) {
      tiles.add(new Tile(first, Math.min(together, places.pixels() - first)));
    }
    columns = new StackArray(precision, 1, Math.multiplyExact(rows + 1, together * samples));
    columns.fill(rows * together * samples, together * samples, 1);
  }

  List<Tile> tiles() {
    return tiles;
  }

  /** Returns the matrix [C k k, places N] of a tile. */
  SliceMatrix matrix(Tile tile) {
    return new SliceMatrix(columns, 0, rows, tile.count() * samples, together * samples);
  }

  /** Returns the matrix of a tile with a row of ones. */
  SliceMatrix matrixWithOnes(Tile tile) {
    return new SliceMatrix(columns, 0, rows + 1, tile.count() * samples, together * samples);
  }

  /** Returns the places of a tile in what comes out, [channels, H W N]. */
  SliceMatrix places(Tile tile, StackArray output) {
    return new SliceMatrix(
        output,
        tile.first() * samples,
        shape.kernel().channels(),
        tile.count() * samples,
        places.pixels() * samples);
  }

  /** Fills the matrix of a tile from images [C, H, W, N]. */
  void gather(Tile tile, StackArray images) {
    walk(
        tile,
        (inImage, inColumns, length) ->
            images.windows().copy(inImage, columns.windows(), inColumns, length),
        (inImage, inColumns, length) -> columns.windows().clear(inColumns, length));
  }

  /** Adds every number of the matrix of a tile to the place in images that it was taken from. */
  void scatter(Tile tile, StackArray images) {
    walk(
        tile,
        (inImage, inColumns, length) ->
            columns.windows().addTo(inColumns, images.windows(), inImage, length),
        (inImage, inColumns, length) -> {});
  }

  /** Visits all that kernels see at the places of a tile, row by row of the matrix. */
  private void walk(Tile tile, Run inside, Run outside) {
    long row = 0;
    for (int channel = 0; channel < image.channels(); channel++) {
      for (int down = 0; down < shape.kernel().size(); down++) {
        for (int right = 0; right < shape.kernel().size(); right++) {
          walk(tile, channel, down, right, row * together * samples, inside, outside);
          row++;
        }
      }
    }
  }

  /** Visits what one number of the kernels sees. */
  private void walk(Tile tile, int channel, int down, int right, long at, Run inside, Run outside) {
    int end = tile.first() + tile.count();
    for (int place = tile.first(); place < end; ) {
      int from = place % places.columns();
      int to = Math.min(places.columns(), from + end - place);
      int imageRow =
          place / places.columns() * shape.kernel().stride() + down - shape.kernel().padding();
      long inColumns = at + (long) (place - tile.first()) * samples;
      if (imageRow < 0 || imageRow >= image.rows()) {
        outside.visit(0, inColumns, (to - from) * samples);
      } else {
        long inImage = (long) (channel * image.rows() + imageRow) * image.columns();
        walkRow(from, to, right - shape.kernel().padding(), inImage, inColumns, inside, outside);
      }
      place += to - from;
    }
  }

  /**
   * Visits places of one row.
   *
   * @param shift from a place times the stride to the column of the image
   * @param inImage where that row of the image begins
   */
  private void walkRow(
      int from, int to, int shift, long inImage, long inColumns, Run inside, Run outside) {
    int step = shape.kernel().stride() == 1 ? to - from : 1;
    int low = Math.max(from, Math.min(to, -Math.floorDiv(shift, shape.kernel().stride())));
    int high =
        Math.max(
            low,
            Math.min(to, Math.floorDiv(image.columns() - 1 - shift, shape.kernel().stride()) + 1));
    visit(from, low, from, inColumns, outside);
    for (int place = low; place < high; place += step) {
      int count = Math.min(step, high - place);
      inside.visit(
          (inImage + (long) place * shape.kernel().stride() + shift) * samples,
          inColumns + (long) (place - from) * samples,
          count * samples);
    }
    visit(high, to, from, inColumns, outside);
  }

  private void visit(int first, int end, int from, long inColumns, Run outside) {
    if (end > first) {
      outside.visit(0, inColumns + (long) (first - from) * samples, (end - first) * samples);
    }
  }

  @Override
  public void close() {
    columns.close();
  }
}
