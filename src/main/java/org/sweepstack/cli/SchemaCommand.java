package org.sweepstack.cli;

import org.sweepstack.definition.SweepSchema;
import org.sweepstack.judge.RulesSchema;
import org.sweepstack.trial.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of sweep files, or of rules. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of sweep files, or of the rules of judge, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Runnable {
  private static final String SWEEP = "sweep";
  private static final String RULES = "rules";

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND",
      defaultValue = SWEEP,
      description = "Of which files: sweep or rules (default: ${DEFAULT-VALUE}).")
  private String kind;

  @Override
  public void run() {
    String schema =
        switch (kind) {
          case SWEEP -> SweepSchema.json();
          case RULES -> RulesSchema.json();
          default ->
              throw new InvalidInputException(
                  "schema: expected " + SWEEP + " or " + RULES + ", got '" + kind + "'");
        };
    spec.commandLine().getOut().print(schema);
  }
}
