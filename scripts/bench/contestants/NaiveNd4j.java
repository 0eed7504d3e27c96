import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Trains the trials of a plan one after the other in ND4J the way its tutorials write it, over two
 * threads: sigmoid networks, mean squared error, plain gradient descent over all samples. A
 * contestant of peers.py, which describes the plan.
 */
public final class NaiveNd4j {
  private record Layer(INDArray weight, INDArray bias) {}

  public static void main(String[] arguments) throws Exception {
    List<Plan.Trial> trials = Plan.read(Path.of(arguments[0]));
    DataType type = trials.get(0).isDouble() ? DataType.DOUBLE : DataType.FLOAT;
    Nd4j.setDefaultDataTypes(type, type);
    Plan.train(trials, NaiveNd4j::train);
  }

  private static double train(Plan.Trial trial) {
    int points = trial.points();
    INDArray x = array(trial.x(), points, trial.inputs());
    INDArray y = array(trial.y(), points, 1);
    List<Layer> layers = layers(trial);
    for (int epoch = 0; epoch < trial.epochs(); epoch++) {
      List<INDArray> outputs = forward(layers, x);
      INDArray output = outputs.get(layers.size());
      INDArray delta = output.sub(y).muli(2.0 / points).muli(slope(output));
      for (int i = layers.size() - 1; i >= 0; i--) {
        Layer layer = layers.get(i);
        INDArray weightGradient = outputs.get(i).transpose().mmul(delta);
        INDArray biasGradient = delta.sum(true, 0);
        if (i > 0) {
          delta = delta.mmul(layer.weight().transpose()).muli(slope(outputs.get(i)));
        }
        layer.weight().subi(weightGradient.muli(trial.learningRate()));
        layer.bias().subi(biasGradient.muli(trial.learningRate()));
      }
    }
    INDArray error = forward(layers, x).get(layers.size()).sub(y);
    return error.mul(error).meanNumber().doubleValue();
  }

  /** Returns the samples and then the outputs of each layer. */
  private static List<INDArray> forward(List<Layer> layers, INDArray x) {
    List<INDArray> outputs = new ArrayList<>(List.of(x));
    for (Layer layer : layers) {
      INDArray sums = outputs.get(outputs.size() - 1).mmul(layer.weight());
      outputs.add(Transforms.sigmoid(sums.addiRowVector(layer.bias())));
    }
    return outputs;
  }

  private static INDArray slope(INDArray output) {
    return output.mul(output.rsub(1));
  }

  /** Returns layers with weights [I, O] and biases [1, O]. */
  private static List<Layer> layers(Plan.Trial trial) {
    List<Layer> layers = new ArrayList<>();
    for (Plan.Layer layer : trial.layers()) {
      INDArray weight = array(layer.weight(), layer.outputs(), layer.inputs());
      INDArray bias = array(layer.bias(), 1, layer.outputs());
      layers.add(new Layer(weight.transpose().dup('c'), bias));
    }
    return layers;
  }

  private static INDArray array(double[] values, int rows, int columns) {
    return Nd4j.create(values, new long[] {rows, columns}, 'c').castTo(Nd4j.dataType());
  }
}
