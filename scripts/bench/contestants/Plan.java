import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/** What the contestants written in Java have in common, as plan.py is for those in Python. */
final class Plan {
  private static final int WORKERS = 2;

  private Plan() {}

  /** Holds a weight [O, I] row by row. */
  record Layer(int inputs, int outputs, double[] weight, double[] bias) {}

  /** Holds one network to train, its settings as the plan's columns name them. */
  record Trial(Map<String, String> settings, double[] samples, double[] parameters) {

    int points() {
      return integer("points");
    }

    int inputs() {
      return integer("inputs");
    }

    int epochs() {
      return integer("epochs");
    }

    double learningRate() {
      return Double.parseDouble(settings.get("learning_rate"));
    }

    boolean isDouble() {
      return settings.get("precision").equals("double");
    }

    double[] x() {
      return Arrays.copyOf(samples, points() * inputs());
    }

    double[] y() {
      return Arrays.copyOfRange(samples, points() * inputs(), samples.length);
    }

    List<Layer> layers() {
      List<Layer> layers = new ArrayList<>();
      int before = inputs();
      int start = 0;
      for (String width : (settings.get("hidden") + "x1").split("x")) {
        int outputs = Integer.parseInt(width);
        int middle = start + before * outputs;
        int end = middle + outputs;
        layers.add(
            new Layer(
                before,
                outputs,
                Arrays.copyOfRange(parameters, start, middle),
                Arrays.copyOfRange(parameters, middle, end)));
        start = end;
        before = outputs;
      }
      return layers;
    }

    private int integer(String name) {
      return Integer.parseInt(settings.get(name));
    }
  }

  static List<Trial> read(Path plan) throws IOException {
    List<Trial> trials = new ArrayList<>();
    List<String> lines = Files.readAllLines(plan);
    String[] names = lines.get(0).split(",");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      Map<String, String> settings = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        settings.put(names[i], cells[i]);
      }
      trials.add(
          new Trial(
              settings,
              doubles(plan.resolveSibling(settings.get("samples"))),
              doubles(plan.resolveSibling(settings.get("weights")))));
    }
    return trials;
  }

  /** Trains the trials on a pool and prints the seconds of training and the losses. */
  static void train(List<Trial> trials, ToDoubleFunction<Trial> training)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
    List<Future<Double>> losses = new ArrayList<>();
    for (Trial trial : trials) {
      losses.add(pool.submit(() -> training.applyAsDouble(trial)));
    }
    pool.shutdown();
    StringBuilder report = new StringBuilder();
    for (Future<Double> loss : losses) {
      report.append(String.format(Locale.ROOT, "loss %.9g%n", loss.get()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "seconds %.6f%n%s", seconds, report);
  }

  private static double[] doubles(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[bytes.remaining() / Double.BYTES];
    bytes.asDoubleBuffer().get(values);
    return values;
  }
}
