package org.sweepstack.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, and gives those that train, or draw, their session. */
final class CommandFactory implements IFactory {
  private static final Map<Class<?>, Function<Session, Object>> OF_SESSION =
      Map.of(
          RunCommand.class, RunCommand::new,
          RerunCommand.class, RerunCommand::new,
          ShowCommand.class, ShowCommand::new,
          AlongsideCommand.class, AlongsideCommand::new,
          PlotCommand.class, PlotCommand::new,
          TrainCommand.class, TrainCommand::new,
          PredictCommand.class, PredictCommand::new,
          VerifyCommand.class, VerifyCommand::new,
          WatchCommand.class, WatchCommand::new);

  private final Session session;

  CommandFactory(Session session) {
    this.session = session;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return OF_SESSION.containsKey(type)
        ? type.cast(OF_SESSION.get(type).apply(session))
        : CommandLine.defaultFactory().create(type);
  }
}
