package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.journal.KeyValues.Fact;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * A stack for another process to train. As bytes it is a text of facts, as other small records of a
 * results folder are: what all trials have in common, and then each trial's id and what is its own.
 *
 * @param trials at least one
 * @param save what to keep of each
 * @param engine what computes them
 */
public record SentStack(List<Configuration> trials, Set<Artefact> save, EngineKind engine) {
  private static final String SAVE = "save";
  private static final String ENGINE = "engine";
  private static final String TRIAL = "trial";

  private static final String QUANTITY = "data_file_quantity";

  /** What follows the name of a parameter that names a file. */
  private static final String LOCATION = "_location";

  private static final String HASH = "_content";

  /** Copies the collections. */
  public SentStack {
    trials = List.copyOf(trials);
    save = Set.copyOf(save);
  }

  /** Returns the stack as {@link #of} reads it. */
  public byte[] bytes() {
    List<Fact> rows = new ArrayList<>();
    save.stream().sorted().forEach(artefact -> rows.add(new Fact(SAVE, artefact.word())));
    rows.add(new Fact(ENGINE, engine.word()));
    List<Map<String, String>> texts = trials.stream().map(SentStack::texts).toList();
    Map<String, String> shared = new LinkedHashMap<>(texts.get(0));
    texts.forEach(own -> shared.entrySet().retainAll(own.entrySet()));
    add(shared, Map.of(), rows);
    for (int trial = 0; trial < texts.size(); trial++) {
      rows.add(new Fact(TRIAL, trials.get(trial).id().text()));
      add(texts.get(trial), shared, rows);
    }
    return new KeyValues(rows).text().getBytes(UTF_8);
  }

  /** Returns what tells a trial from others, by the names of parameters. */
  private static Map<String, String> texts(Configuration trial) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Parameter<?> parameter : Parameters.ALL) {
      if (trial.isChanged(parameter)) {
        texts.put(parameter.name(), trial.text(parameter).orElseThrow());
      }
    }
    for (Parameter<?> parameter : Parameters.OF_FILES) {
      trial
          .file(parameter)
          .ifPresent(
              file -> {
                texts.put(parameter + LOCATION, file.location());
                texts.put(parameter + HASH, file.contentHash());
              });
    }
    // Found when the sweep was defined: the receiver may not have the file.
    trial
        .file(Parameters.DATA_FILE)
        .flatMap(file -> trial.find(Parameters.TARGET).filter(file.quantities()::contains))
        .ifPresent(target -> texts.put(QUANTITY, target));
    return texts;
  }

  private static void add(Map<String, String> texts, Map<String, String> shared, List<Fact> rows) {
    texts.forEach(
        (name, text) -> {
          if (!shared.containsKey(name)) {
            rows.add(new Fact(name, text));
          }
        });
  }

  /**
   * Reads what {@link #bytes} made.
   *
   * @throws IllegalArgumentException when it is something else, or names trials that are others in
   *     this version
   */
  public static SentStack of(byte[] bytes) {
    KeyValues facts =
        KeyValues.parse(bytes).orElseThrow(() -> new IllegalArgumentException("no stack"));
    Set<Artefact> save = EnumSet.noneOf(Artefact.class);
    facts.all(SAVE).forEach(word -> save.add(choice(word, Artefact.values())));
    EngineKind engine = choice(facts.only(ENGINE), EngineKind.values());
    Map<String, String> shared = new HashMap<>();
    List<Configuration> trials = new ArrayList<>();
    Map<String, String> own = shared;
    Optional<String> id = Optional.empty();
    for (Fact row : facts.rows()) {
      if (row.key().equals(TRIAL)) {
        addTrial(id, own, trials);
        id = Optional.of(row.value());
        own = new HashMap<>(shared);
      } else if (!row.key().equals(SAVE) && !row.key().equals(ENGINE)) {
        own.put(row.key(), row.value());
      }
    }
    addTrial(id, own, trials);
    return new SentStack(trials, save, engine);
  }

  private static <E extends Choice> E choice(String word, E[] choices) {
    return Choice.parse(word, choices)
        .orElseThrow(() -> new IllegalArgumentException("unknown: " + word));
  }

  private static void addTrial(
      Optional<String> id, Map<String, String> texts, List<Configuration> trials) {
    if (id.isEmpty()) {
      return;
    }
    Map<Parameter<?>, Object> values = new HashMap<>();
    texts.forEach(
        (name, text) ->
            Parameters.byName(name).ifPresent(p -> values.put(p, value(p, text, texts))));
    Configuration trial = Configuration.defaults().withAll(values);
    if (!trial.id().text().equals(id.get())) {
      throw new IllegalArgumentException(
          id.get() + " is " + trial.id() + " in this version of Sweepstack");
    }
    trials.add(trial);
  }

  private static <T> T value(Parameter<T> parameter, String text, Map<String, String> texts) {
    T value =
        parameter
            .type()
            .parse(text)
            .orElseThrow(() -> new IllegalArgumentException(parameter + " cannot be " + text));
    return parameter
        .type()
        .file(value)
        .map(
            file ->
                new DataFile(
                        file.path(), texts.get(parameter + LOCATION), texts.get(parameter + HASH))
                    .ofQuantities(quantities(texts)))
        .map(file -> parameter.type().withFile(value, file))
        .orElse(value);
  }

  private static Set<String> quantities(Map<String, String> texts) {
    return texts.containsKey(QUANTITY) ? Set.of(texts.get(QUANTITY)) : Set.of();
  }
}
