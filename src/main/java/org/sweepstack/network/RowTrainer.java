package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.LOSS_REDUCTION;

import java.util.List;
import java.util.function.LongConsumer;
import org.sweepstack.network.RowLayout.Tile;
import org.sweepstack.trial.Configuration;

/** Steps of a stack on rows. */
final class RowTrainer<R> implements StackTrainer {
  private final RowStack<R> stack;
  private final RowForward<R> pass;
  private final RowNetwork<R> network;
  private final RowGradient<R> gradient;
  private final List<Part<R>> parts;

  /** A segment, with the loops that depend on the samples of a step. */
  private record Part<R>(RowSegment<R> segment, RowLoop scaling, RowLoop[] rules) {}

  RowTrainer(RowStack<R> stack, RowForward<R> pass, ClassWeights weights) {
    this.stack = stack;
    this.pass = pass;
    network = pass.network();
    Configuration any = stack.trials().get(0);
    LossFunction loss = LossFunction.of(any);
    RowError<R> error = new RowError<>(network, loss, weights, stack);
    gradient = new RowGradient<>(network, pass.layout(), error);
    int samples = pass.samples();
    double factor =
        loss.gradientFactor(any.get(LOSS_REDUCTION), network.shape().outputs(), samples);
    parts =
        stack.segments().stream()
            .map(segment -> new Part<>(segment, segment.scaling(factor), segment.rules(samples)))
            .toList();
  }

  @Override
  public void computeGradients(LongConsumer between) {
    stack.spread(network);
    for (Tile tile : pass.layout().tiles()) {
      for (int step = 0; step < tile.steps(); ) {
        int count = tile.together(step);
        pass.compute(tile, step, count);
        gradient.add(tile, step, count);
        step += count;
      }
      gradient.end(tile);
      if (!tile.isLast()) {
        between.accept(tile.size());
      }
    }
    for (Part<R> part : parts) {
      part.segment().takeGradients(gradient.totals(), part.scaling());
    }
  }

  @Override
  public void step(LongConsumer between) {
    computeGradients(between);
    for (Part<R> part : parts) {
      part.segment().step(part.rules());
    }
    stack.stepped();
  }

  @Override
  public void close() {
    // All its memory is on the heap.
  }
}
