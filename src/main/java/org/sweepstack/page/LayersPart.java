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
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerStatistics;

/**
 * How the weights of each layer spread along the epochs, and the norms of their gradients.
 *
 * @param layers those that have weights
 * @param layerCount how many there are of all kinds
 */
record LayersPart(List<List<LayerStatistics>> layers, int layerCount)
    implements ReportData.JsonPart {
  private static final int MOST_POINTS = 100;

  /** Returns the part; empty when nothing was kept. */
  static Optional<LayersPart> of(List<LayerStatistics> statistics) {
    List<List<LayerStatistics>> layers =
        List.copyOf(
            statistics.stream()
                .collect(groupingBy(LayerStatistics::layer, TreeMap::new, toList()))
                .values());
    List<List<LayerStatistics>> weighted =
        layers.stream()
            .filter(rows -> rows.stream().anyMatch(row -> Double.isFinite(row.weights().median())))
            .toList();
    return weighted.isEmpty()
        ? Optional.empty()
        : Optional.of(new LayersPart(weighted, layers.size()));
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("layers");
    for (List<LayerStatistics> layer : layers) {
      write(layer, json);
    }
    json.writeEndArray();
  }

  private void write(List<LayerStatistics> all, JsonGenerator json) throws IOException {
    List<LayerStatistics> shown =
        IntStream.of(Thinning.places(all.size(), MOST_POINTS)).mapToObj(all::get).toList();
    json.writeStartObject();
    json.writeStringField(
        "name", LayerDetails.name(all.get(0).details().kind(), all.get(0).layer(), layerCount));
    JsonNumbers.write("epochs", shown.stream().mapToLong(layer -> layer.at().place()), json);
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
