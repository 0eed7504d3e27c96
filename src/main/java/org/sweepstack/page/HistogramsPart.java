package org.sweepstack.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerHistogram;

/**
 * Histograms along the epochs.
 *
 * @param histograms for each part of each layer those by epoch, at least one
 * @param layerCount how many layers there are
 */
record HistogramsPart(List<List<LayerHistogram>> histograms, int layerCount)
    implements ReportData.JsonPart {
  /** More ridges would only hide each other. */
  private static final int MOST_EPOCHS = 20;

  /** Returns the part; empty when nothing was kept. */
  static Optional<HistogramsPart> of(List<LayerHistogram> kept) {
    List<List<LayerHistogram>> histograms =
        kept.stream()
            .collect(groupingBy(LayerHistogram::layer, TreeMap::new, toList()))
            .values()
            .stream()
            .flatMap(HistogramsPart::byPart)
            .toList();
    int layers = 1 + kept.stream().mapToInt(LayerHistogram::layer).max().orElse(0);
    return kept.isEmpty() ? Optional.empty() : Optional.of(new HistogramsPart(histograms, layers));
  }

  private static Stream<List<LayerHistogram>> byPart(List<LayerHistogram> layer) {
    return layer.stream()
        .collect(groupingBy(LayerHistogram::part, TreeMap::new, toList()))
        .values()
        .stream();
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("histograms");
    for (List<LayerHistogram> all : histograms) {
      write(all, json);
    }
    json.writeEndArray();
  }

  private void write(List<LayerHistogram> all, JsonGenerator json) throws IOException {
    List<LayerHistogram> shown =
        IntStream.of(Thinning.places(all.size(), MOST_EPOCHS)).mapToObj(all::get).toList();
    LayerHistogram any = all.get(0);
    json.writeStartObject();
    json.writeStringField("layer", LayerDetails.name(any.kind(), any.layer(), layerCount));
    json.writeStringField("part", any.part().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    JsonNumbers.write("epochs", shown.stream().mapToLong(layer -> layer.at().place()), json);
    json.writeFieldName("low");
    JsonNumbers.writeDrawn(shown.stream().mapToDouble(LayerHistogram::low), json);
    json.writeFieldName("high");
    JsonNumbers.writeDrawn(shown.stream().mapToDouble(LayerHistogram::high), json);
    json.writeArrayFieldStart("counts");
    for (LayerHistogram histogram : shown) {
      int[] counts = histogram.counts().stream().mapToInt(Integer::intValue).toArray();
      json.writeArray(counts, 0, counts.length);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
