package org.sweepstack.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.sweepstack.trial.ImageShape;

/** Between columns, as all layers of a textbook have samples, and images, as ND4J wants them. */
final class TextbookImages {
  private TextbookImages() {}

  /** Returns images [N, C, H, W] of columns [C H W, N]. */
  static INDArray ofColumns(INDArray x, ImageShape shape) {
    return x.transpose()
        .dup('c')
        .reshape(x.columns(), shape.channels(), shape.rows(), shape.columns());
  }

  /** Returns columns [C H W, N] of images [N, C, H, W]. */
  static INDArray columns(INDArray images) {
    long samples = images.size(0);
    return images.dup('c').reshape(samples, images.length() / samples).transpose().dup('c');
  }

  /** Runs an operation of ND4J by its name, into arrays that are there for it. */
  static void run(String name, INDArray[] inputs, INDArray[] outputs, int... settings) {
    Nd4j.exec(
        DynamicCustomOp.builder(name)
            .addInputs(inputs)
            .addOutputs(outputs)
            .addIntegerArguments(settings)
            .build());
  }
}
