package org.sweepstack.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.sweepstack.trial.InvalidInputException;

/** Reads the small files of text that users write, or save from elsewhere. */
public final class TextFile {
  private static final int MOST_BYTES = 1 << 20;

  private TextFile() {}

  /**
   * Reads a file of at most a mebibyte in UTF-8, without its byte order mark.
   *
   * @param expected what the file should be, such as {@code a sweep file}
   * @throws InvalidInputException when it is not there, is no regular file, is larger, cannot be
   *     read or is not in UTF-8
   */
  public static String read(Path file, String expected) {
    try (InputStream input = RegularFile.open(file)) {
      return text(input, file, expected);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(file + ": no such file" + NearbyName.of(file));
    } catch (NotRegularException e) {
      throw new InvalidInputException(file + ": " + e.getReason() + ", expected " + expected);
    } catch (AccessDeniedException e) {
      throw new InvalidInputException(file + ": cannot be read: permission denied");
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads a text as {@link #read(Path, String)} does, from a stream to its end.
   *
   * @param name what messages call it
   * @throws InvalidInputException when it is larger, cannot be read or is not in UTF-8
   */
  public static String read(InputStream input, Path name, String expected) {
    try {
      return text(input, name, expected);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static String text(InputStream input, Path file, String expected) throws IOException {
    byte[] bytes = input.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new InvalidInputException(file + ": larger than 1 MiB, not " + expected);
    }
    StringWriter text = new StringWriter(bytes.length);
    new StrictText(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8).transferTo(text);
    return ByteOrderMark.strip(text.toString());
  }

  private static InvalidInputException unreadable(Path file, IOException e) {
    return new InvalidInputException(
        e instanceof NotTextException text
            ? file + ":" + text.line() + ": not in UTF-8; save it in that encoding"
            : file + ": cannot be read: " + ResultsException.reason(e));
  }
}
