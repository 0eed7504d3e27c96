package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.summary.Column;
import org.sweepstack.summary.ParameterColumns;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * The parameters that vary: their values, and which of them each finished trial has. Beside them
 * all others that a filter can ask for: parameters that are the same in every trial, depth and
 * width.
 */
record AxesPart(SweepResults results, ParameterColumns columns) implements ReportData.JsonPart {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("axes");
    for (Parameter<?> parameter : columns.varying()) {
      for (Column column : columns.columns(List.of(parameter))) {
        write(parameter, column, json);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("others");
    for (Parameter<?> parameter : Parameters.ALL) {
      if (!columns.varying().contains(parameter)) {
        writeOther(parameter.name(), trial -> trial.text(parameter).orElse(""), json);
      }
    }
    for (Column column : Column.PARTS) {
      if (!columns.columns(columns.varying()).contains(column)) {
        writeOther(column.name(), column::cell, json);
      }
    }
    json.writeEndArray();
  }

  private void write(Parameter<?> parameter, Column column, JsonGenerator json) throws IOException {
    boolean isDerived = !column.name().equals(parameter.name());
    json.writeStartObject();
    json.writeStringField("name", column.name());
    json.writeStringField("meaning", isDerived ? "" : parameter.documentation());
    json.writeBooleanField("named", columns.axes().contains(parameter));
    json.writeBooleanField("derived", isDerived);
    // The parameter's own text, not its cell: that has marks for spreadsheets.
    writeValues(isDerived ? column::cell : trial -> trial.text(parameter).orElse(""), true, json);
    if (!isDerived && results.grid().drawn().contains(parameter)) {
      writeBins(parameter, json);
    }
    json.writeEndObject();
  }

  /** Writes the name of the bin of each value, as effects.csv has it; nothing without bins. */
  private void writeBins(Parameter<?> parameter, JsonGenerator json) throws IOException {
    Column binned = columns.inBins(parameter, results);
    Map<String, String> bins = new HashMap<>();
    results
        .configurations()
        .forEach(
            trial -> trial.text(parameter).ifPresent(text -> bins.put(text, binned.cell(trial))));
    List<String> values = valuesOf(trial -> trial.text(parameter).orElse("")).values();
    if (values.stream().allMatch(value -> bins.get(value).equals(value))) {
      return;
    }
    json.writeArrayFieldStart("bins");
    for (String value : values) {
      json.writeString(bins.get(value));
    }
    json.writeEndArray();
  }

  private Axis valuesOf(Function<Configuration, String> texts) {
    return Axis.of(results.configurations().stream().map(texts));
  }

  private void writeOther(String name, Function<Configuration, String> texts, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    writeValues(texts, false, json);
    json.writeEndObject();
  }

  private void writeValues(
      Function<Configuration, String> texts, boolean isTold, JsonGenerator json)
      throws IOException {
    Axis axis = valuesOf(texts);
    json.writeBooleanField("numeric", axis.isNumeric());
    json.writeArrayFieldStart("values");
    for (String value : axis.values()) {
      json.writeString(value);
    }
    json.writeEndArray();
    JsonNumbers.write(
        "cells",
        // Most others are the same in every trial: no place need be told where there is but one.
        isTold || axis.values().size() != 1 || texts(texts).anyMatch(String::isEmpty)
            ? texts(texts).mapToInt(axis::place)
            : IntStream.empty(),
        json);
  }

  private Stream<String> texts(Function<Configuration, String> texts) {
    return results.finished().stream().map(trial -> trial.result().configuration()).map(texts);
  }
}
