package org.sweepstack.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, and gives those that train their session. */
final class CommandFactory implements IFactory {
  private final Session session;

  CommandFactory(Session session) {
    this.session = session;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(session));
    }
    if (type == RerunCommand.class) {
      return type.cast(new RerunCommand(session));
    }
    if (type == ShowCommand.class) {
      return type.cast(new ShowCommand(session));
    }
    if (type == AlongsideCommand.class) {
      return type.cast(new AlongsideCommand(session));
    }
    if (type == PlotCommand.class) {
      return type.cast(new PlotCommand(session));
    }
    return type == VerifyCommand.class
        ? type.cast(new VerifyCommand(session))
        : CommandLine.defaultFactory().create(type);
  }
}
