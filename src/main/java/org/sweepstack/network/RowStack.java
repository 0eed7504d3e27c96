package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.LEAK;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Precision;

/**
 * A stack on rows: one row for a weight of all trials. Trials of one optimizer stand side by side,
 * so that a trial's place in the rows is not its position in the stack.
 *
 * @param <R> the array of a row
 */
final class RowStack<R> implements NetworkStack {
  private final Rows<R> rows;
  private final List<Configuration> trials;
  private final NetworkShape shape;
  private final int lanes;

  /** The positions in the order of the places, and the places in the order of the positions. */
  private final int[] positions;

  private final int[] places;
  private final List<RowSegment<R>> segments = new ArrayList<>();
  private long steps;

  /**
   * Reserves the memory of a stack whose parameters are all 0.
   *
   * @param lanes how long the rows of a pass should be
   */
  private RowStack(Rows<R> rows, List<Configuration> trials, NetworkShape shape, int lanes) {
    this.rows = rows;
    this.trials = List.copyOf(trials);
    this.shape = shape;
    this.lanes = lanes;
    positions =
        IntStream.range(0, trials.size())
            .boxed()
            .sorted(Comparator.comparing(position -> trials.get(position).get(OPTIMIZER)))
            .mapToInt(Integer::intValue)
            .toArray();
    places = new int[positions.length];
    for (int place = 0; place < positions.length; place++) {
      places[positions[place]] = place;
    }
    List<Configuration> ordered = Arrays.stream(positions).mapToObj(trials::get).toList();
    for (int first = 0; first < ordered.size(); ) {
      Configuration any = ordered.get(first);
      int count = first;
      while (count < ordered.size() && ordered.get(count).get(OPTIMIZER) == any.get(OPTIMIZER)) {
        count++;
      }
      segments.add(new RowSegment<>(rows, shape, first, ordered.subList(first, count)));
      first = count;
    }
  }

  /** Draws the initial weights of every trial. */
  static NetworkStack initialize(List<Configuration> trials, NetworkShape shape, int lanes) {
    RowStack<?> stack =
        trials.get(0).get(PRECISION) == Precision.FLOAT
            ? new RowStack<>(new FloatRows(), trials, shape, lanes)
            : new RowStack<>(new DoubleRows(), trials, shape, lanes);
    for (int trial = 0; trial < trials.size(); trial++) {
      stack.setParameters(trial, WeightInitializer.draw(trials.get(trial), shape));
    }
    return stack;
  }

  private RowSegment<R> segment(int trial) {
    int place = places[trial];
    return segments.stream().filter(segment -> segment.holds(place)).findFirst().orElseThrow();
  }

  @Override
  public List<Configuration> trials() {
    return trials;
  }

  @Override
  public double[] parameters(int trial) {
    return segment(trial).parameters(places[trial]);
  }

  @Override
  public void setParameters(int trial, double[] values) {
    segment(trial).setParameters(places[trial], values);
  }

  @Override
  public double[] gradients(int trial) {
    return segment(trial).gradients(places[trial]);
  }

  @Override
  public ForwardPass forward(List<SampleMatrix> samples) {
    SampleMatrix first = samples.get(0);
    List<SampleMatrix> ordered = Arrays.stream(positions).mapToObj(samples::get).toList();
    RowLayout layout = RowLayout.of(trials.size(), first.samples(), lanes);
    RowNetwork<R> network = network(layout);
    boolean isShared = samples.stream().allMatch(matrix -> matrix == first);
    boolean isOneSlot = layout.tiles().stream().allMatch(tile -> tile.slots() == 1);
    RowSamples bound =
        isShared && isOneSlot
            ? new SharedRowSamples<>(network, first)
            : new OwnRowSamples<>(network, layout, ordered);
    return new RowForward<>(this, network, layout, bound);
  }

  @Override
  public ForwardPass forward(int samples) {
    RowLayout layout = RowLayout.of(trials.size(), samples, lanes);
    RowNetwork<R> network = network(layout);
    return new RowForward<>(this, network, layout, new BatchRowSamples<>(network, layout));
  }

  private RowNetwork<R> network(RowLayout layout) {
    Configuration any = trials.get(0);
    return new RowNetwork<>(
        rows,
        shape,
        any.get(ACTIVATION),
        any.get(OUTPUT_ACTIVATION),
        any.get(LEAK),
        layout.lanes());
  }

  @Override
  public StackTrainer trainer(ForwardPass forward, ClassWeights weights) {
    @SuppressWarnings("unchecked") // a pass of this stack has its rows
    RowForward<R> own = (RowForward<R>) forward;
    return new RowTrainer<>(this, own, weights);
  }

  List<RowSegment<R>> segments() {
    return segments;
  }

  /** Returns the place of a trial in the rows. */
  int place(int trial) {
    return places[trial];
  }

  /** Returns the positions of the trials in the order of their places. */
  int[] positions() {
    return positions;
  }

  /** Brings the weights as they are now into every slot of a network's rows. */
  void spread(RowNetwork<R> network) {
    segments.forEach(segment -> segment.copyParameters(network.weights()));
    network.weights().forEach(row -> rows.repeat(row, trials.size()));
  }

  /** Is called after every step of all segments. */
  void stepped() {
    steps++;
    if (steps % TinyNumbers.STEPS_BETWEEN == 0) {
      segments.forEach(RowSegment::flush);
    }
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public double[] state(int trial) {
    return segment(trial).state(places[trial]);
  }

  @Override
  public void restore(long taken, List<double[]> states) {
    steps = taken;
    for (int trial = 0; trial < states.size(); trial++) {
      segment(trial).restore(places[trial], states.get(trial));
    }
  }

  @Override
  public NetworkStack select(int[] chosen) {
    List<Configuration> selected = Arrays.stream(chosen).mapToObj(trials::get).toList();
    RowStack<R> stack = new RowStack<>(rows, selected, shape, lanes);
    stack.restore(steps, Arrays.stream(chosen).mapToObj(this::state).toList());
    return stack;
  }

  @Override
  public void close() {
    segments.forEach(RowSegment::close);
  }
}
