package org.sweepstack.cli;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the commands, and gives those that train their terminal and the words they were called
 * with.
 */
final class CommandFactory implements IFactory {
  private final PrintStream err;
  private final List<String> arguments;

  CommandFactory(PrintStream err, List<String> arguments) {
    this.err = err;
    this.arguments = List.copyOf(arguments);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(err, arguments));
    }
    if (type == RerunCommand.class) {
      return type.cast(new RerunCommand(err, arguments));
    }
    return type == VerifyCommand.class
        ? type.cast(new VerifyCommand(err, arguments))
        : CommandLine.defaultFactory().create(type);
  }
}
