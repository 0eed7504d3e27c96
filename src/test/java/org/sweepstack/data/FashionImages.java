package org.sweepstack.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sweepstack.files.IdxFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Parameters;

/** Debian's package {@code dataset-fashion-mnist}: 60 000 images to train and 10 000 to test. */
final class FashionImages {
  static final Path FOLDER = Path.of("/usr/share/datasets/fashion-mnist");

  private FashionImages() {}

  /** Reads all images as a trial does, twice, and prints what they are and the seconds it took. */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    DataFile folder = new DataFile("fashion", FOLDER.toString(), IdxFolder.at(FOLDER).hash());
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.DATASET, DatasetKind.IDX)
            .with(Parameters.DATA_FILE, folder)
            .with(Parameters.VALIDATION_FRACTION, 0.2);
    Datasets datasets = new Datasets();
    Dataset images = datasets.of(trial);
    Dataset part = datasets.of(trial.with(Parameters.TRAIN_POINTS, 50_000));
    double seconds = (System.nanoTime() - start) / 1e9;
    double sum = 0;
    for (Samples samples : List.of(images.train(), images.validation(), part.test())) {
      sum += sum(samples);
    }
    System.out.println(
        List.of(
            images.train().count(),
            images.validation().count(),
            part.train().count(),
            part.test().count(),
            images.image().map(Object::toString).orElse(""),
            images.classNames(),
            Math.round(sum * 255),
            seconds));
  }

  private static double sum(Samples samples) {
    double[] image = new double[samples.features()];
    double sum = 0;
    for (int sample = 0; sample < samples.count(); sample++) {
      samples.gather(new int[] {sample}, 0, 1, image);
      for (double pixel : image) {
        sum += pixel;
      }
    }
    return sum;
  }
}
