package org.sweepstack.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sweepstack.trial.LayerStatistics;

/** How the weights of each layer spread along the epochs, and the norms of their gradients. */
record LayersPart(List<List<LayerStatistics>> layers) implements ReportData.JsonPart {
  private static final int MOST_POINTS = 100;

  /** Returns the part; empty when nothing was kept. */
  static Optional<LayersPart> of(List<LayerStatistics> statistics) {
    List<List<LayerStatistics>> layers =
        List.copyOf(
            statistics.stream()
                .collect(groupingBy(LayerStatistics::layer, TreeMap::new, toList()))
                .values());
    return layers.isEmpty() ? Optional.empty() : Optional.of(new LayersPart(layers));
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("layers");
    for (List<LayerStatistics> layer : layers) {
      write(layer, json);
    }
    json.writeEndArray();
  }

  private static void write(List<LayerStatistics> all, JsonGenerator json) throws IOException {
    List<LayerStatistics> shown =
        IntStream.of(Thinning.places(all.size(), MOST_POINTS)).mapToObj(all::get).toList();
    json.writeStartObject();
    JsonNumbers.write("epochs", shown.stream().mapToInt(LayerStatistics::epoch), json);
    write("min", shown, epoch -> epoch.weights().min(), json);
    write("percentile5", shown, epoch -> epoch.weights().percentile5(), json);
    write("percentile25", shown, epoch -> epoch.weights().percentile25(), json);
    write("median", shown, epoch -> epoch.weights().median(), json);
    write("percentile75", shown, epoch -> epoch.weights().percentile75(), json);
    write("percentile95", shown, epoch -> epoch.weights().percentile95(), json);
    write("max", shown, epoch -> epoch.weights().max(), json);
    write("weightGradientNorm", shown, LayerStatistics::weightGradientNorm, json);
    json.writeEndObject();
  }

  private static void write(
      String name,
      List<LayerStatistics> shown,
      ToDoubleFunction<LayerStatistics> number,
      JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    JsonNumbers.writeDrawn(shown.stream().mapToDouble(number), json);
  }
}
