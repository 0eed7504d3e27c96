package org.sweepstack.cli;

import java.util.List;
import org.sweepstack.terminal.Screen;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the commands, and gives those that train their terminal and the words they were called
 * with.
 */
final class CommandFactory implements IFactory {
  private final Screen screen;
  private final List<String> arguments;

  CommandFactory(Screen screen, List<String> arguments) {
    this.screen = screen;
    this.arguments = List.copyOf(arguments);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(screen, arguments));
    }
    if (type == RerunCommand.class) {
      return type.cast(new RerunCommand(screen, arguments));
    }
    return type == VerifyCommand.class
        ? type.cast(new VerifyCommand(screen, arguments))
        : CommandLine.defaultFactory().create(type);
  }
}
