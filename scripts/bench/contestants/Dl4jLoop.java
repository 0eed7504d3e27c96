import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Trains the trials of a plan one after the other in Deeplearning4j's MultiLayerNetwork, over two
 * threads: sigmoid networks, mean squared error, plain gradient descent over all samples.
 */
public final class Dl4jLoop {

  public static void main(String[] arguments) throws Exception {
    List<Plan.Trial> trials = Plan.read(Path.of(arguments[0]));
    DataType type = trials.get(0).isDouble() ? DataType.DOUBLE : DataType.FLOAT;
    Nd4j.setDefaultDataTypes(type, type);
    Plan.train(trials, trial -> train(trial, type));
  }

  private static double train(Plan.Trial trial, DataType type) {
    List<Plan.Layer> layers = trial.layers();
    NeuralNetConfiguration.ListBuilder builder =
        new NeuralNetConfiguration.Builder()
            .updater(new Sgd(trial.learningRate()))
            .dataType(type)
            .activation(Activation.SIGMOID)
            .trainingWorkspaceMode(WorkspaceMode.ENABLED)
            .list();
    for (Plan.Layer layer : layers.subList(0, layers.size() - 1)) {
      builder.layer(new DenseLayer.Builder().nIn(layer.inputs()).nOut(layer.outputs()).build());
    }
    Plan.Layer last = layers.get(layers.size() - 1);
    MultiLayerConfiguration configuration =
        builder
            .layer(
                new OutputLayer.Builder(LossFunction.MSE)
                    .nIn(last.inputs())
                    .nOut(last.outputs())
                    .activation(Activation.SIGMOID)
                    .build())
            .build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    // Its parameters have the plan's order: weights [I, O] column by column, then the biases.
    network.setParams(array(trial.parameters(), 1, trial.parameters().length));
    DataSet samples =
        new DataSet(
            array(trial.x(), trial.points(), trial.inputs()), array(trial.y(), trial.points(), 1));
    for (int epoch = 0; epoch < trial.epochs(); epoch++) {
      network.fit(samples);
    }
    return network.score(samples);
  }

  private static INDArray array(double[] values, int rows, int columns) {
    return Nd4j.create(values, new long[] {rows, columns}, 'c').castTo(Nd4j.dataType());
  }
}
