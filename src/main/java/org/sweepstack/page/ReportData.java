package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sweepstack.summary.ParameterColumns;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;

/**
 * All that the page shows, as JSON that can stand within HTML: no text in it can end the element
 * that holds it.
 *
 * @param report what it is of
 * @param columns where each parameter is shown
 * @param parts what the page shows of trials
 */
record ReportData(Report report, ParameterColumns columns, List<JsonPart> parts) {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder().characterEscapes(new HtmlEscapes()).build();

  /** A part of the data: a field with its value. */
  interface JsonPart {

    /** Writes the field. */
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes what begins a tag as a number. */
  private static final class HtmlEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
      codes['<'] = CharacterEscapes.ESCAPE_STANDARD;
      return codes;
    }

    /** None has a sequence of its own; beyond ASCII null stands for "as it is". */
    @Override
    public SerializableString getEscapeSequence(int character) {
      return null;
    }
  }

  /** Collects what the page shows of some results. */
  static ReportData of(Report report) {
    SweepResults results = report.results();
    ParameterColumns columns = ParameterColumns.of(results);
    Summary summary = Summary.of(results);
    Replicates replicates = Replicates.of(results, summary);
    List<Answer> answers = Answer.of(summary, replicates);
    DetailedTrials detailed = DetailedTrials.of(results, replicates, report.wanted());
    return new ReportData(
        report,
        columns,
        List.of(
            new AxesPart(results, columns),
            new TrialsPart(results, replicates),
            new ConfigurationsPart(summary, answers),
            new AnswersPart(answers),
            new RunsPart(results.finished()),
            new CurvesPart(results.finished()),
            detailed));
  }

  /** Writes everything. */
  void write(Writer writer) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(writer)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      writeSweep(json);
      writeConstants(json);
      for (JsonPart part : parts) {
        part.write(json);
      }
      json.writeEndObject();
    }
  }

  private void writeSweep(JsonGenerator json) throws IOException {
    SweepResults results = report.results();
    json.writeObjectFieldStart("sweep");
    json.writeStringField("name", results.name());
    json.writeStringField("question", report.question());
    json.writeStringField("file", report.sweepFile());
    json.writeStringField("halving", report.halving());
    json.writeStringField("objective", results.objective().metric().word());
    json.writeStringField("direction", results.objective().direction().word());
    json.writeNumberField("trials", results.configurations().size());
    json.writeArrayFieldStart("saved");
    for (Artefact artefact : report.saved().stream().sorted().toList()) {
      json.writeString(artefact.word());
    }
    json.writeEndArray();
    json.writeStringField("rerun", report.commands().rerun());
    json.writeStringField("run", report.commands().run());
    json.writeStringField("report", report.commands().report());
    json.writeEndObject();
  }

  private void writeConstants(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("constants");
    for (Parameter<?> parameter : columns.constant()) {
      json.writeStartArray();
      json.writeString(parameter.name());
      json.writeString(text(parameter, report.results().configurations()));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static String text(Parameter<?> parameter, List<Configuration> grid) {
    return grid.stream().flatMap(trial -> trial.text(parameter).stream()).findFirst().orElse("");
  }
}
