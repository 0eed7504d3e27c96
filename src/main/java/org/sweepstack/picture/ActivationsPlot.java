package org.sweepstack.picture;

import java.awt.Color;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sweepstack.trial.Activation;

/** Activations and, beside them, their derivatives. */
final class ActivationsPlot {
  /** To both sides of 0. */
  private static final double REACH = 5;

  private static final int STEPS = 500;

  private final List<Activation> activations;
  private final double leak;

  /**
   * Draws activations.
   *
   * @param activations at least one; softmax is none of one number
   * @param leak the slope of leaky_relu below 0
   */
  ActivationsPlot(List<Activation> activations, double leak) {
    this.activations = List.copyOf(activations);
    this.leak = leak;
  }

  /** Returns the two panels. */
  PictureRow row() {
    return new PictureRow("", 400, 2, List.of(panel("f(x)", false), panel("f'(x)", true)));
  }

  private JFreeChart panel(String label, boolean isDerivative) {
    XYSeriesCollection lines = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    PictureLegend legend = new PictureLegend();
    for (int index = 0; index < activations.size(); index++) {
      Activation activation = activations.get(index);
      Color color = PictureColors.of(index, activations.size());
      lines.addSeries(
          line(
              activation.word(),
              isDerivative ? derivative(activation, leak) : function(activation, leak)));
      renderer.setSeriesPaint(index, color);
      renderer.setSeriesStroke(index, PictureStyle.LINE);
      legend.line(activation.word(), color, PictureStyle.LINE);
    }
    XYPlot plot =
        new XYPlot(
            lines,
            PictureAxes.between("x", -REACH, REACH),
            isDerivative
                ? PictureAxes.between(label, -0.05, 1.1)
                : PictureAxes.between(label, -1.2, 2.2),
            renderer);
    plot.setFixedLegendItems(legend.items());
    return PictureStyle.panel(isDerivative ? "derivative" : "activation", plot);
  }

  private static XYSeries line(String name, DoubleUnaryOperator function) {
    XYSeries line = new XYSeries(name, false);
    for (int step = 0; step <= STEPS; step++) {
      double x = REACH * (2.0 * step / STEPS - 1);
      line.add(x, function.applyAsDouble(x));
    }
    return line;
  }

  /** Returns f. */
  static DoubleUnaryOperator function(Activation activation, double leak) {
    return switch (activation) {
      case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
      case TANH -> Math::tanh;
      case RELU -> x -> Math.max(0, x);
      case LEAKY_RELU -> x -> x > 0 ? x : leak * x;
      case NONE -> x -> x;
      case SOFTMAX -> throw new IllegalArgumentException("of several numbers");
    };
  }

  /** Returns the derivative of f, as {@link Activation} has it at 0. */
  static DoubleUnaryOperator derivative(Activation activation, double leak) {
    return switch (activation) {
      case SIGMOID -> x -> Math.exp(-x) / Math.pow(1 + Math.exp(-x), 2);
      case TANH -> x -> 1 - Math.pow(Math.tanh(x), 2);
      case RELU -> x -> x > 0 ? 1 : 0;
      case LEAKY_RELU -> x -> x > 0 ? 1 : leak;
      case NONE -> x -> 1;
      case SOFTMAX -> throw new IllegalArgumentException("of several numbers");
    };
  }
}
