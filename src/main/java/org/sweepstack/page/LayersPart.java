package org.sweepstack.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Spread;

/**
 * How the numbers of each layer spread along the epochs, and the norms of their gradients.
 *
 * @param layers for each layer its statistics by epoch
 */
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

  private void write(List<LayerStatistics> all, JsonGenerator json) throws IOException {
    List<LayerStatistics> shown =
        IntStream.of(Thinning.places(all.size(), MOST_POINTS)).mapToObj(all::get).toList();
    json.writeStartObject();
    json.writeStringField(
        "name", LayerDetails.name(all.get(0).details().kind(), all.get(0).layer(), layers.size()));
    JsonNumbers.write("epochs", shown.stream().mapToLong(layer -> layer.at().place()), json);
    json.writeObjectFieldStart("parts");
    for (LayerPart part : LayerPart.values()) {
      if (shown.stream().anyMatch(row -> Double.isFinite(row.spread(part).median()))) {
        write(part, shown, json);
      }
    }
    json.writeEndObject();
    if (shown.stream().anyMatch(row -> Double.isFinite(row.weightGradientNorm()))) {
      write("weightGradientNorm", shown, LayerStatistics::weightGradientNorm, json);
    }
    json.writeEndObject();
  }

  private static void write(LayerPart part, List<LayerStatistics> shown, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    write("min", shown, of(part, Spread::min), json);
    write("percentile5", shown, of(part, Spread::percentile5), json);
    write("percentile25", shown, of(part, Spread::percentile25), json);
    write("median", shown, of(part, Spread::median), json);
    write("percentile75", shown, of(part, Spread::percentile75), json);
    write("percentile95", shown, of(part, Spread::percentile95), json);
    write("max", shown, of(part, Spread::max), json);
    write("zeros", shown, row -> row.details().zeros().get(part.ordinal()), json);
    json.writeEndObject();
  }

  private static ToDoubleFunction<LayerStatistics> of(
      LayerPart part, ToDoubleFunction<Spread> number) {
    return row -> number.applyAsDouble(row.spread(part));
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
