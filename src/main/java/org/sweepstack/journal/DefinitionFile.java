package org.sweepstack.journal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.KeyValues.Fact;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Shard;
import org.sweepstack.trial.TrialId;

/**
 * The file that keeps the definition of a sweep. It names the sweep file by its relative path,
 * which stays right in every copy that holds both.
 *
 * @param path where it is
 */
public record DefinitionFile(Path path) {
  private static final String NAME = "name";
  private static final String SWEEP_FILE = "sweep_file";
  private static final String TEXT = "text";
  private static final String SETTING = "setting";
  private static final String DATA_PATH = "data_file";
  private static final String DATA_LOCATION = "data_file_location";
  private static final String DATA_HASH = "data_file_content";

  /**
   * A target that was found to be a quantity, after the number of its data file, from 0, and a
   * blank.
   */
  private static final String DATA_QUANTITY = "data_file_quantity";

  /** Only there when it is not the fast one, as it was before there was another. */
  private static final String ENGINE = "engine";

  /** Only there in the folder of a shard, as all folders were of whole sweeps once. */
  private static final String SHARD = "shard";

  private static final String SHARD_TRIAL = "shard_trial";

  private static final Set<String> KEYS =
      Set.of(
          NAME,
          SWEEP_FILE,
          TEXT,
          SETTING,
          DATA_PATH,
          DATA_LOCATION,
          DATA_HASH,
          DATA_QUANTITY,
          ENGINE,
          SHARD,
          SHARD_TRIAL);

  /** The copy of the sweep file that lies beside. */
  private static final String COPY = "sweep.yaml";

  /** Replaces the file, but for what a later version has added to it. */
  public void write(SavedDefinition definition, AtomicFile files) {
    List<Fact> rows = new ArrayList<>();
    rows.add(new Fact(NAME, definition.name()));
    rows.add(new Fact(SWEEP_FILE, fromHere(definition.sweepFile())));
    definition.settings().forEach(setting -> rows.add(new Fact(SETTING, setting)));
    for (DataFile file : definition.dataFiles()) {
      rows.add(new Fact(DATA_PATH, file.path()));
      rows.add(new Fact(DATA_LOCATION, file.location()));
      rows.add(new Fact(DATA_HASH, file.contentHash()));
    }
    addQuantities(definition.dataFiles(), rows);
    if (definition.engine() != EngineKind.FAST) {
      rows.add(new Fact(ENGINE, definition.engine().word()));
    }
    rows.add(new Fact(TEXT, definition.text()));
    definition.shard().ifPresent(shard -> add(shard, rows));
    rows.addAll(unknown());
    String text = new KeyValues(rows).text();
    files.write(path, writer -> writer.append(text));
  }

  private static void addQuantities(List<DataFile> files, List<Fact> rows) {
    for (int index = 0; index < files.size(); index++) {
      for (String target : new TreeSet<>(files.get(index).quantities())) {
        rows.add(new Fact(DATA_QUANTITY, index + " " + target));
      }
    }
  }

  private static Set<String> quantities(int index, KeyValues facts) {
    String before = index + " ";
    return facts.all(DATA_QUANTITY).stream()
        .filter(fact -> fact.startsWith(before))
        .map(fact -> fact.substring(before.length()))
        .collect(Collectors.toSet());
  }

  private static void add(SavedShard part, List<Fact> rows) {
    rows.add(new Fact(SHARD, part.shard().toString()));
    part.trials().forEach(trial -> rows.add(new Fact(SHARD_TRIAL, trial.text())));
  }

  /** Returns the facts of the present file that this version has no name for. */
  private List<Fact> unknown() {
    if (!Files.isRegularFile(path)) {
      return List.of();
    }
    try {
      return KeyValues.parse(RegularFile.bytes(path))
          .map(KeyValues::rows)
          .orElse(List.of())
          .stream()
          .filter(row -> !KEYS.contains(row.key()))
          .toList();
    } catch (IOException e) {
      return List.of(); // what cannot be read is replaced, or fails to be
    }
  }

  /**
   * Reads the file; empty when there is none.
   *
   * @throws InvalidInputException when it is not what was written
   * @throws ResultsException when it cannot be read
   */
  public Optional<SavedDefinition> read() {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      KeyValues facts = KeyValues.parse(RegularFile.bytes(path)).orElseThrow(this::damaged);
      return Optional.of(definition(facts));
    } catch (IOException e) {
      throw ResultsException.unreadable(path, e);
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
  }

  private SavedDefinition definition(KeyValues facts) {
    List<String> locations = facts.all(DATA_LOCATION);
    List<String> hashes = facts.all(DATA_HASH);
    int count = facts.all(DATA_PATH).size();
    if (locations.size() != count || hashes.size() != count) {
      throw new IllegalArgumentException("a data file of which something is missing");
    }
    List<DataFile> dataFiles = new ArrayList<>();
    for (String dataPath : facts.all(DATA_PATH)) {
      int index = dataFiles.size();
      dataFiles.add(
          hashes.get(index).isEmpty()
              ? DataFile.named(dataPath)
              : new DataFile(dataPath, locations.get(index), hashes.get(index))
                  .ofQuantities(quantities(index, facts)));
    }
    return new SavedDefinition(
        facts.all(NAME).isEmpty() ? folder().getFileName().toString() : facts.only(NAME),
        folder()
            .resolve(facts.all(SWEEP_FILE).isEmpty() ? COPY : facts.only(SWEEP_FILE))
            .normalize(),
        facts.only(TEXT),
        facts.all(SETTING),
        dataFiles,
        engine(facts),
        shard(facts));
  }

  private static Optional<SavedShard> shard(KeyValues facts) {
    if (facts.all(SHARD).isEmpty()) {
      return Optional.empty();
    }
    Shard shard =
        Shard.parse(facts.only(SHARD))
            .orElseThrow(() -> new IllegalArgumentException("no such shard"));
    return Optional.of(
        new SavedShard(shard, facts.all(SHARD_TRIAL).stream().map(TrialId::new).toList()));
  }

  private static EngineKind engine(KeyValues facts) {
    return facts.all(ENGINE).isEmpty()
        ? EngineKind.FAST
        : Choice.parse(facts.only(ENGINE), EngineKind.values())
            .orElseThrow(() -> new IllegalArgumentException("no such engine"));
  }

  private Path folder() {
    return path.toAbsolutePath().normalize().getParent();
  }

  /** Returns a way that every system can read; the whole path where only the root is in common. */
  private String fromHere(Path sweepFile) {
    Path file = sweepFile.toAbsolutePath().normalize();
    boolean isNear =
        file.getRoot().equals(folder().getRoot())
            && folder().getNameCount() > 0
            && file.startsWith(folder().getRoot().resolve(folder().getName(0)));
    return isNear
        ? folder().relativize(file).toString().replace(File.separatorChar, '/')
        : file.toString();
  }

  private InvalidInputException damaged() {
    return new InvalidInputException(
        path
            + ": damaged: it is not what was saved; restore it from a copy, or delete it and run"
            + " the sweep file again");
  }
}
