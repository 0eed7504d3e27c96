package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.Column;
import org.sweepstack.summary.ParameterColumns;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;

/** The parameters that vary: their values, and which of them each finished trial has. */
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
  }

  private void write(Parameter<?> parameter, Column column, JsonGenerator json) throws IOException {
    boolean isDerived = !column.name().equals(parameter.name());
    json.writeStartObject();
    json.writeStringField("name", column.name());
    json.writeStringField("meaning", isDerived ? "" : parameter.documentation());
    json.writeBooleanField("named", columns.axes().contains(parameter));
    json.writeBooleanField("derived", isDerived);
    // The parameter's own text, not its cell: that has marks for spreadsheets.
    writeValues(isDerived ? column::cell : trial -> trial.text(parameter).orElse(""), json);
    json.writeEndObject();
  }

  private void writeValues(Function<Configuration, String> texts, JsonGenerator json)
      throws IOException {
    Axis axis = Axis.of(results.configurations().stream().map(texts));
    json.writeBooleanField("numeric", axis.isNumeric());
    json.writeArrayFieldStart("values");
    for (String value : axis.values()) {
      json.writeString(value);
    }
    json.writeEndArray();
    JsonNumbers.write(
        "cells",
        results.finished().stream().map(AxesPart::configuration).map(texts).mapToInt(axis::place),
        json);
  }

  private static Configuration configuration(FinishedTrial trial) {
    return trial.result().configuration();
  }
}
