package org.sweepstack.definition;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Parses YAML, and refuses what is nested so deeply that who follows it runs out of stack. */
final class ShallowParser extends ParserImpl {
  /** Ten times what a sweep needs. */
  private static final int DEEPEST = 50;

  private int depth;

  ShallowParser(LoadSettings settings, StreamReader reader) {
    super(settings, reader);
  }

  @Override
  public Event next() {
    Event event = super.next();
    switch (event.getEventId()) {
      case SequenceStart, MappingStart -> depth++;
      case SequenceEnd, MappingEnd -> depth--;
      default -> {}
    }
    if (depth > DEEPEST) {
      throw new ParserException("", Optional.empty(), "nested too deeply", event.getStartMark());
    }
    return event;
  }
}
