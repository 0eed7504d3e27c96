package org.sweepstack.picture;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Decision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;

/**
 * What a trial says of the samples of a set. Of two inputs: the samples in the plane, in truth and
 * as predicted. Else its outputs: along the input if there is one, else sample by sample, those of
 * one class side by side. Of images the worst mistakes, too.
 */
final class PredictionsPlot {
  private final Predictions predictions;
  private final SampleSet set;

  PredictionsPlot(Predictions predictions, SampleSet set) {
    this.predictions = predictions;
    this.set = set;
  }

  /** Returns the panels. */
  List<PictureRow> rows() {
    List<PictureRow> mistakes =
        predictions.mistaken().stream()
            .flatMap(images -> new MistakesPlot(predictions, images).rows().stream())
            .toList();
    PictureRow all =
        predictions.featureNames().size() == Boundary.INPUTS
            ? new PictureRow("", 370, 2, List.of(truth(), predicted()))
            : PictureRow.of(360, outputs());
    return Stream.concat(Stream.of(all), mistakes.stream()).toList();
  }

  private String described() {
    return SamplesPlot.described(set, predictions.samples());
  }

  private JFreeChart truth() {
    SamplesPlot samples = SamplesPlot.of(PictureSamples.truth(predictions));
    return inPlane(samples, described() + ", truth");
  }

  private JFreeChart predicted() {
    SamplesPlot samples = SamplesPlot.of(PictureSamples.predicted(predictions));
    samples.crossOut(wrong());
    return inPlane(samples, "predicted");
  }

  private JFreeChart inPlane(SamplesPlot samples, String what) {
    XYPlot plot =
        samples.plot(
            PictureAxes.linear(PictureText.label(predictions.featureNames().get(0))),
            PictureAxes.linear(PictureText.label(predictions.featureNames().get(1))));
    return PictureStyle.panel(what, plot);
  }

  /** Returns the samples whose predicted class is not the true one. */
  XYSeries wrong() {
    XYSeries wrong = new XYSeries("wrong", false);
    int samples = predictions.samples();
    for (int sample = 0; sample < Math.min(SamplesPlot.MOST, samples); sample++) {
      if (predictions.truth()[sample] != predictions.predicted()[sample]) {
        wrong.add(predictions.inputs()[sample], predictions.inputs()[samples + sample]);
      }
    }
    return wrong;
  }

  private JFreeChart outputs() {
    boolean isOneInput = predictions.featureNames().size() == 1;
    XYPlot plot =
        outputMarks()
            .plot(
                isOneInput
                    ? PictureAxes.linear(PictureText.label(predictions.featureNames().get(0)))
                    : sampleAxis(),
                PictureAxes.linear("output"));
    if (outputCount() == 1) {
      ValueMarker threshold = new ValueMarker(Decision.THRESHOLD, Color.BLACK, PictureStyle.THIN);
      plot.addRangeMarker(threshold);
    }
    String colors = outputCount() == 1 ? "by true class" : "the output of each class";
    return PictureStyle.panel(described() + ", " + colors, plot);
  }

  private NumberAxis sampleAxis() {
    NumberAxis axis = PictureAxes.linear(set.word() + " sample, ordered by true class");
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    return axis;
  }

  private int outputCount() {
    return predictions.outputs().length / predictions.samples();
  }

  /** Returns the outputs: of one output by true class, else each output as that of its class. */
  SamplesPlot outputMarks() {
    int count = predictions.samples();
    int[] order =
        IntStream.range(0, count)
            .limit(SamplesPlot.MOST)
            .boxed()
            .sorted(Comparator.comparingInt(sample -> predictions.truth()[sample]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean isOneInput = predictions.featureNames().size() == 1;
    SamplesPlot marks = new SamplesPlot(predictions.classNames());
    for (int place = 0; place < order.length; place++) {
      int sample = order[place];
      double x = isOneInput ? predictions.inputs()[sample] : place;
      for (int output = 0; output < outputCount(); output++) {
        int ofClass = outputCount() == 1 ? predictions.truth()[sample] : output;
        marks.add(ofClass, x, predictions.outputs()[output * count + sample]);
      }
    }
    return marks;
  }
}
