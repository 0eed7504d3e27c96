package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists parameters. */
@Command(
    name = "parameters",
    description =
        "Lists parameters, all unless some are named, each with its default, its allowed values"
            + " and its meaning.",
    mixinStandardHelpOptions = true)
final class ParametersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @CommandLine.Parameters(
      paramLabel = "PARAMETER",
      arity = "0..*",
      description = "Such as hidden or learning_rate.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--markdown", description = "Print a Markdown table.")
  private boolean markdown;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    List<Parameter<?>> parameters = parameters();
    if (markdown) {
      printTable(parameters, out);
    } else {
      parameters.forEach(parameter -> printParagraph(parameter, out));
    }
  }

  private List<Parameter<?>> parameters() {
    List<Parameter<?>> parameters = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      Parameters.byName(name)
          .ifPresentOrElse(
              parameters::add,
              () ->
                  unknown.add(
                      "unknown parameter '"
                          + PrintableText.of(name)
                          + "'"
                          + Suggestions.didYouMean(name, Parameters.names())));
    }
    if (!unknown.isEmpty()) {
      throw new InvalidInputException(unknown);
    }
    return names.isEmpty() ? Parameters.ALL : parameters;
  }

  private static void printTable(List<Parameter<?>> parameters, PrintWriter out) {
    List<String> header = List.of("parameter", "values", "default", "matters when", "meaning");
    MarkdownTable table = new MarkdownTable(out, header);
    for (Parameter<?> parameter : parameters) {
      table.print(
          List.of(
              "`" + parameter.name() + "`",
              parameter.type().allowed(),
              defaultOf(parameter),
              parameter.mattersText(),
              parameter.documentation()));
    }
  }

  private static void printParagraph(Parameter<?> parameter, PrintWriter out) {
    out.println(parameter.name());
    out.println("    " + parameter.documentation());
    out.println("    values:  " + parameter.type().allowed());
    out.println("    default: " + defaultOf(parameter));
    if (!parameter.mattersText().isEmpty()) {
      out.println("    matters when " + parameter.mattersText());
    }
  }

  private static String defaultOf(Parameter<?> parameter) {
    return parameter.defaultText().isEmpty() ? "required" : parameter.defaultText();
  }
}
