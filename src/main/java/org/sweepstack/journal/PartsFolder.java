package org.sweepstack.journal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialId;

/**
 * The artefacts of all attempts, in numbered files of which each opening of the journal begins a
 * new one.
 *
 * @param path the folder
 */
record PartsFolder(Path path) {
  private static final Pattern NAME = Pattern.compile("([0-9]{5,9})\\.part");
  private static final int SECTIONS_AT_ONCE = 500;
  private static final int WINDOW = 1 << 18;

  /** Returns the file of a part. */
  Path file(int part) {
    return path.resolve(String.format(Locale.ROOT, "%05d.part", part));
  }

  /** Returns the number after the largest that is there, from 1. */
  int nextNumber() {
    if (!Files.isDirectory(path)) {
      return 1;
    }
    try (Stream<Path> files = Files.list(path)) {
      return 1 + files.mapToInt(PartsFolder::number).max().orElse(0);
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
  }

  /** Returns the parts that are there, with their lengths in bytes. */
  Map<Path, Long> sizes() {
    Map<Path, Long> sizes = new HashMap<>();
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.list(path)) {
        files.filter(file -> number(file) > 0).forEach(file -> sizes.put(file, length(file)));
      } catch (IOException e) {
        throw ResultsException.unreadable(path, e);
      }
    }
    return sizes;
  }

  private static int number(Path file) {
    Matcher matcher = NAME.matcher(file.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /**
   * Reads what was kept of a trial.
   *
   * @throws InvalidInputException when the part is missing, or is not what was written
   */
  TrialArtefacts read(TrialId trial, PartSection section) {
    try (PartReader part = PartReader.open(file(section.part()), section.bytes())) {
      return ArtefactReader.read(part.read(section));
    } catch (IOException e) {
      throw unreadable(trial, section, e.getMessage());
    }
  }

  /**
   * Returns what was kept of a trial as it stands there.
   *
   * @throws InvalidInputException when the part is missing, or is not what was written
   */
  byte[] bytes(TrialId trial, PartSection section) {
    try (PartReader part = PartReader.open(file(section.part()), section.bytes())) {
      byte[] bytes = new byte[section.bytes()];
      part.read(section).get(bytes);
      return bytes;
    } catch (IOException e) {
      throw unreadable(trial, section, e.getMessage());
    }
  }

  private InvalidInputException unreadable(TrialId trial, PartSection section, String reason) {
    return new InvalidInputException(
        file(section.part())
            + ": what was kept of "
            + trial
            + " cannot be read: "
            + reason
            + "; rerun that trial, or restore the file from a copy");
  }

  /** Compares where what was kept of trials ends with the lengths of the files. */
  Map<TrialId, DamagedPart> cutOff(Map<TrialId, PartSection> kept) {
    Map<Integer, Long> lengths = new HashMap<>();
    Map<TrialId, DamagedPart> damaged = new HashMap<>();
    kept.forEach(
        (trial, section) -> {
          Path part = file(section.part());
          long length = lengths.computeIfAbsent(section.part(), number -> length(part));
          if (section.end() > length) {
            String problem = length < 0 ? PartReader.MISSING : PartReader.TOO_SHORT;
            damaged.put(trial, new DamagedPart(part, problem));
          }
        });
    return damaged;
  }

  /** Returns the bytes of a file; -1 where there is none that can be read. */
  private static long length(Path part) {
    try {
      return Files.size(part);
    } catch (IOException e) {
      return -1;
    }
  }

  /**
   * Reads what was kept of trials and compares the checksums. By pieces of the parts, in parallel:
   * a hundred thousand trials keep hundreds of megabytes, and every command waits.
   *
   * @return the trials of which that is missing or damaged
   */
  Map<TrialId, DamagedPart> damaged(Map<TrialId, PartSection> kept) {
    List<Map.Entry<TrialId, PartSection>> sections = new ArrayList<>(kept.entrySet());
    sections.sort(
        comparing(
            Map.Entry::getValue,
            comparingInt(PartSection::part).thenComparingLong(PartSection::offset)));
    int pieces = (sections.size() + SECTIONS_AT_ONCE - 1) / SECTIONS_AT_ONCE;
    return IntStream.range(0, pieces)
        .parallel()
        .mapToObj(
            piece ->
                sections.subList(
                    piece * SECTIONS_AT_ONCE,
                    Math.min(sections.size(), (piece + 1) * SECTIONS_AT_ONCE)))
        .flatMap(this::damagedOf)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns the damaged ones of sections in their order, those of each part together. */
  private Stream<Map.Entry<TrialId, DamagedPart>> damagedOf(
      List<Map.Entry<TrialId, PartSection>> sections) {
    Map<TrialId, DamagedPart> damaged = new HashMap<>();
    int first = 0;
    while (first < sections.size()) {
      int part = sections.get(first).getValue().part();
      int end = first;
      while (end < sections.size() && sections.get(end).getValue().part() == part) {
        end++;
      }
      addDamaged(file(part), sections.subList(first, end), damaged);
      first = end;
    }
    return damaged.entrySet().stream();
  }

  private static void addDamaged(
      Path part,
      List<Map.Entry<TrialId, PartSection>> sections,
      Map<TrialId, DamagedPart> damaged) {
    try (PartReader reader = PartReader.open(part, WINDOW)) {
      for (Map.Entry<TrialId, PartSection> section : sections) {
        try {
          reader.read(section.getValue());
        } catch (IOException e) {
          damaged.put(section.getKey(), new DamagedPart(part, e.getMessage()));
        }
      }
    } catch (IOException e) {
      sections.forEach(
          section -> damaged.put(section.getKey(), new DamagedPart(part, e.getMessage())));
    }
  }
}
