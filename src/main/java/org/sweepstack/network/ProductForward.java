package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.sweepstack.trial.Precision;

/**
 * Networks over their samples: trial by trial, and piece by piece where all samples at once would
 * take too much room. What is computed of a piece is in the same arrays for all.
 */
final class ProductForward implements ForwardPass {
  private final int samples;
  private final int outputCount;

  /** One network a size of pieces: that of the most, and that of the last. */
  private final List<ProductNetwork> networks = new ArrayList<>();

  private final List<Piece> pieces = new ArrayList<>();
  private final SampleMatrix[] sources;
  private final int[][] orders;
  private final int[] firsts;
  private final int[] asTheyAre;
  private final StackArray outputs;
  private final StackArray sums;

  /**
   * Some of the samples.
   *
   * @param from which is the first of them
   */
  record Piece(ProductNetwork network, int from) {

    /** Returns whether other samples come before. */
    boolean isFurther() {
      return from > 0;
    }
  }

  /**
   * Reserves the arrays.
   *
   * @param pieceSize samples of a piece
   * @param network makes one for a number of samples
   */
  ProductForward(
      int trials,
      int samples,
      int outputCount,
      int pieceSize,
      Precision precision,
      IntFunction<ProductNetwork> network) {
    this.samples = samples;
    this.outputCount = outputCount;
    for (int from = 0; from < samples; from += pieceSize) {
      int size = Math.min(pieceSize, samples - from);
      if (networks.isEmpty() || networks.get(networks.size() - 1).samples() != size) {
        networks.add(network.apply(size));
      }
      pieces.add(new Piece(networks.get(networks.size() - 1), from));
    }
    sources = new SampleMatrix[trials];
    orders = new int[trials][];
    firsts = new int[trials];
    asTheyAre = IntStream.range(0, samples).toArray();
    outputs = new StackArray(precision, trials, Math.multiplyExact(outputCount, samples));
    sums = outputs.sameSize();
  }

  @Override
  public int samples() {
    return samples;
  }

  @Override
  public void load(List<SampleMatrix> trials) {
    for (int trial = 0; trial < sources.length; trial++) {
      gather(trial, trials.get(trial), asTheyAre, 0);
    }
  }

  @Override
  public void gather(int trial, SampleMatrix source, int[] order, int from) {
    sources[trial] = source;
    orders[trial] = order;
    firsts[trial] = from;
  }

  /**
   * Brings the samples of a trial, piece by piece, for somebody to compute with.
   *
   * @param between is called after each
   */
  void visit(int trial, Consumer<Piece> computation, LongConsumer between) {
    for (Piece piece : pieces) {
      piece.network().load(sources[trial], orders[trial], firsts[trial] + piece.from());
      computation.accept(piece);
      between.accept(piece.network().samples());
    }
  }

  @Override
  public void run(LongConsumer between) {
    for (int trial = 0; trial < sources.length; trial++) {
      int current = trial;
      visit(
          trial,
          piece -> {
            piece.network().forward().run(current);
            keep(piece, current);
          },
          between);
    }
  }

  private void keep(Piece piece, int trial) {
    DenseLayer last = piece.network().lastLayer();
    int count = piece.network().samples();
    for (int output = 0; output < outputCount; output++) {
      long from = (long) output * count;
      long to = outputs.place(trial) + (long) output * samples + piece.from();
      last.output().values().windows().copy(from, outputs.windows(), to, count);
      last.sums().windows().copy(from, sums.windows(), to, count);
    }
  }

  @Override
  public double[] outputs(int trial) {
    return outputs.slice(trial);
  }

  @Override
  public double[] sums(int trial) {
    return sums.slice(trial);
  }

  /** Returns the networks that pieces are computed by. */
  List<ProductNetwork> networks() {
    return networks;
  }

  @Override
  public void close() {
    networks.forEach(ProductNetwork::close);
    outputs.close();
    sums.close();
  }
}
