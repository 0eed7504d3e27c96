package org.sweepstack.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.ByteOrderMark;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.LineReader;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialStatus;

/**
 * What superseded attempts take in a journal and its parts, and how to give it back. The new parts
 * come first, then the journal that names them, in one step, and last the old parts go: whoever is
 * stopped in between leaves files that nothing names, which the next one takes away.
 */
public final class Compaction {
  private static final int SECTION_CELLS = 4;

  private final FolderLayout layout;
  private final FileOperations files;
  private final PartsFolder parts;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<TrialId, Entry> last = new HashMap<>();
  private final Map<Path, Long> sizes;
  private final Map<Integer, Long> kept = new HashMap<>();
  private boolean isOfLaterVersion;

  /** A line of the journal: its cells in the order of this version, and what they say. */
  private record Entry(List<String> cells, JournalRecord record) {}

  private Compaction(FolderLayout layout, FileOperations files) {
    this.layout = layout;
    this.files = files;
    parts = layout.parts();
    sizes = parts.sizes();
  }

  /**
   * Looks for what can be given back; writes nothing.
   *
   * @param files what {@link #run} writes by
   * @throws org.sweepstack.trial.InvalidInputException when the journal is damaged
   * @throws ResultsException when it cannot be read
   */
  public static Compaction of(FolderLayout layout, FileOperations files) {
    // Damage is told as everywhere.
    JournalReader.read(layout.journal(), new FinishedTrials(layout.parts()));
    Compaction compaction = new Compaction(layout, files);
    try (InputStream stream = RegularFile.openSteadily(layout.journal())) {
      compaction.read(new LineReader(stream));
    } catch (IOException e) {
      throw ResultsException.unreadable(layout.journal(), e);
    }
    compaction.last.values().stream()
        .flatMap(entry -> entry.record().section().stream())
        .forEach(at -> compaction.kept.merge(at.part(), (long) at.bytes(), Long::sum));
    return compaction;
  }

  private void read(LineReader lines) throws IOException {
    Optional<JournalColumns> columns = Optional.empty();
    while (lines.next()) {
      String line = lines.text(lines.endsWith('\r') ? lines.length() - 1 : lines.length());
      if (columns.isEmpty() || JournalColumns.isHeader(line)) {
        columns = JournalColumns.of(ByteOrderMark.strip(line));
        isOfLaterVersion |= columns.filter(JournalColumns::haveMore).isPresent();
      } else if (!line.isEmpty()) {
        JournalColumns known = columns.orElseThrow();
        List<String> cells = Arrays.asList(known.asWritten(line));
        Entry entry = new Entry(cells, new JournalParser(known).parse(line));
        entries.add(entry);
        last.put(entry.record().trial(), entry);
      }
    }
  }

  /** Returns whether a later version wrote columns that would be lost: nothing is given back. */
  public boolean isOfLaterVersion() {
    return isOfLaterVersion;
  }

  /** Returns how many attempts were superseded, of which something is still kept. */
  public long attempts() {
    return entries.stream()
        .filter(entry -> !isLast(entry) && entry.record().section().isPresent())
        .count();
  }

  /** Returns how many bytes the parts take that no last attempt needs. */
  public long bytes() {
    long all = sizes.values().stream().mapToLong(Long::longValue).sum();
    return all - kept.values().stream().mapToLong(Long::longValue).sum();
  }

  private boolean isLast(Entry entry) {
    return last.get(entry.record().trial()) == entry;
  }

  /**
   * Gives it back. Needs the folder's lock, with the journal not open.
   *
   * @throws org.sweepstack.trial.InvalidInputException when what was kept of a trial is damaged;
   *     nothing is changed then
   * @throws ResultsException when the file system refuses; the results are whole all the same
   */
  public void run() {
    if (bytes() == 0 || isOfLaterVersion) {
      return;
    }
    List<byte[]> lines = new ArrayList<>();
    Set<Path> used = new HashSet<>();
    try (PartWriter writer = new PartWriter(parts, files)) {
      for (Entry entry : entries) {
        if (isLast(entry)) {
          Optional<PartSection> place = place(entry.record(), writer);
          place.ifPresent(at -> used.add(parts.file(at.part())));
          lines.add(line(entry, place));
        } else if (entry.record().outcome().status() == TrialStatus.STOPPED) {
          // Halving decides by it.
          lines.add(line(entry, Optional.empty()));
        }
      }
      writer.sync();
    }
    new AtomicFile(files)
        .writeBytes(
            layout.journal(),
            stream -> {
              stream.write(JournalLine.header());
              for (byte[] line : lines) {
                stream.write(line);
              }
              return lines.size();
            });
    sizes.keySet().stream().filter(part -> !used.contains(part)).forEach(part -> remove(part));
  }

  /**
   * Returns where what is kept of an attempt is to be: where it is, if all else there is needed.
   */
  private Optional<PartSection> place(JournalRecord record, PartWriter writer) {
    return record
        .section()
        .map(
            at ->
                kept.get(at.part()).equals(sizes.get(parts.file(at.part())))
                    ? at
                    : writer.append(parts.bytes(record.trial(), at)));
  }

  private static byte[] line(Entry entry, Optional<PartSection> place) {
    int end = entry.cells().size() - 1 - SECTION_CELLS;
    List<String> cells = new ArrayList<>(entry.cells().subList(0, end));
    JournalLine.addSection(place, cells);
    return JournalLine.bytes(cells);
  }

  private void remove(Path part) {
    try {
      if (Files.exists(part)) {
        files.delete(part);
      }
    } catch (IOException e) {
      throw new ResultsException(part, e);
    }
  }
}
