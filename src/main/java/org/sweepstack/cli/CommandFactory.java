package org.sweepstack.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the commands, and gives those that train their terminal and the words they were called
 * with.
 */
final class CommandFactory implements IFactory {
  private final PrintStream err;
  private final String arguments;

  CommandFactory(PrintStream err, String arguments) {
    this.err = err;
    this.arguments = arguments;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return type == RunCommand.class
        ? type.cast(new RunCommand(err, arguments))
        : CommandLine.defaultFactory().create(type);
  }
}
