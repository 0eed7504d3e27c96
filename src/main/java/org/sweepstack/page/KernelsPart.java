package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import org.sweepstack.trial.FirstKernels;
import org.sweepstack.trial.NamedArray;

/** The kernels of the first layer, kernel by kernel and row by row. */
record KernelsPart(FirstKernels kernels) implements ReportData.JsonPart {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("kernels");
    json.writeNumberField("count", kernels.count());
    json.writeNumberField("shown", kernels.shown());
    json.writeNumberField("inputs", kernels.inputs());
    json.writeNumberField("rows", kernels.rows());
    json.writeNumberField("columns", kernels.columns());
    write("before", kernels.before(), json);
    write("after", kernels.after(), json);
    json.writeEndObject();
  }

  private void write(String name, NamedArray weights, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    int shown = kernels.shown() * kernels.rows() * kernels.columns();
    JsonNumbers.writeDrawn(Arrays.stream(weights.values(), 0, shown), json);
  }
}
