package org.sweepstack.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.sweepstack.files.Checksum;
import org.sweepstack.files.NotRegularException;
import org.sweepstack.files.RegularFile;

/**
 * Reads sections of a part, best in their order, in windows of many. Its errors say in a few words
 * what is wrong with a section.
 */
final class PartReader implements AutoCloseable {
  static final String MISSING = "the file is missing";
  static final String TOO_SHORT = "it ends too early";

  private static final String CHANGED_LINE_ENDS =
      "its line ends were changed, as git does where the folder's .gitattributes is missing";

  /** So many bytes in turn are hardly all a line end of Windows by chance. */
  private static final int FEWEST_LINE_ENDS = 3;

  private final RandomAccessFile file;
  private final long length;
  private final int window;
  private byte[] buffer = {};
  private long start;
  private int filled;
  private Optional<Boolean> changedLineEnds = Optional.empty();

  private PartReader(RandomAccessFile file, int window) throws IOException {
    this.file = file;
    this.length = file.length();
    this.window = window;
  }

  /**
   * Opens a part.
   *
   * @param window how many bytes to read at once, at least
   */
  static PartReader open(Path part, int window) throws IOException {
    try {
      return new PartReader(RegularFile.openAnywhere(part), window);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new IOException(MISSING, e);
    } catch (NotRegularException e) {
      throw new IOException("it is " + e.getReason(), e);
    }
  }

  /** Reads the bytes of a section, which the next call writes over. */
  ByteBuffer read(PartSection section) throws IOException {
    if (section.end() > length) {
      throw new IOException(TOO_SHORT);
    }
    if (section.offset() < start || section.end() > start + filled) {
      fill(section);
    }
    int from = (int) (section.offset() - start);
    if (Checksum.of(buffer, from, section.bytes()) != section.checksum()) {
      throw new IOException(haveLineEndsChanged() ? CHANGED_LINE_ENDS : "its checksum differs");
    }
    return ByteBuffer.wrap(buffer, from, section.bytes()).slice();
  }

  /** Looks once through the file, for which there is a reason only when it is not as it was. */
  private boolean haveLineEndsChanged() throws IOException {
    if (changedLineEnds.isEmpty()) {
      changedLineEnds = Optional.of(endsAllLinesAsWindowsDoes());
    }
    return changedLineEnds.get();
  }

  private boolean endsAllLinesAsWindowsDoes() throws IOException {
    byte[] bytes = new byte[1 << 16];
    long ends = 0;
    int before = 0;
    file.seek(0);
    for (int read = file.read(bytes); read > 0; read = file.read(bytes)) {
      for (int index = 0; index < read; index++) {
        if (bytes[index] == '\n' && before != '\r') {
          return false;
        }
        ends += bytes[index] == '\n' ? 1 : 0;
        before = bytes[index];
      }
    }
    return ends >= FEWEST_LINE_ENDS;
  }

  private void fill(PartSection section) throws IOException {
    int wanted = (int) Math.min(Math.max(window, section.bytes()), length - section.offset());
    if (buffer.length < wanted) {
      buffer = new byte[wanted];
    }
    filled = 0;
    file.seek(section.offset());
    file.readFully(buffer, 0, wanted);
    start = section.offset();
    filled = wanted;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
