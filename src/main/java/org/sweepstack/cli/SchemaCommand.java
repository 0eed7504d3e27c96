package org.sweepstack.cli;

import org.sweepstack.definition.SweepSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of sweep files. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of sweep files, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().print(SweepSchema.json());
  }
}
