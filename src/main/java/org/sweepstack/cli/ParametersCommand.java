package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.List;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists every parameter. */
@Command(
    name = "parameters",
    description = "Lists every parameter with its default, its allowed values and its meaning.",
    mixinStandardHelpOptions = true)
final class ParametersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--markdown", description = "Print a Markdown table.")
  private boolean markdown;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (markdown) {
      printTable(out);
    } else {
      Parameters.ALL.forEach(parameter -> printParagraph(parameter, out));
    }
  }

  private static void printTable(PrintWriter out) {
    List<String> header = List.of("parameter", "values", "default", "matters when", "meaning");
    MarkdownTable table = new MarkdownTable(out, header);
    for (Parameter<?> parameter : Parameters.ALL) {
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
