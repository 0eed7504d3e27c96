package org.sweepstack.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.trial.Sha256;

/**
 * The four files of images and their labels, named as MNIST and its family are published, each
 * compressed by gzip or not.
 *
 * @param files one for each part, in the order of {@link Part}
 */
public record IdxFolder(List<Path> files) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** What a file holds. */
  public enum Part {
    TRAIN_IMAGES("train-images-idx3-ubyte", "train", "images"),
    TRAIN_LABELS("train-labels-idx1-ubyte", "train", "labels"),
    TEST_IMAGES("t10k-images-idx3-ubyte", "(t10k|test)", "images"),
    TEST_LABELS("t10k-labels-idx1-ubyte", "(t10k|test)", "labels");

    private final String usualName;
    private final String pattern;

    Part(String usualName, String set, String content) {
      this.usualName = usualName;
      this.pattern = "(.*-)?" + set + "-" + content + "[-.]idx[0-9]-ubyte(\\.gz)?";
    }
  }

  /** Copies the list. */
  public IdxFolder {
    files = List.copyOf(files);
  }

  /**
   * Looks for the files of a folder.
   *
   * @throws FileSystemException with a reason that says which file is missing or is there twice
   * @throws IOException when the folder cannot be read
   */
  public static IdxFolder at(Path folder) throws IOException {
    List<String> names;
    try (Stream<Path> entries = Files.list(folder)) {
      names = entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
    List<Path> files = new ArrayList<>();
    for (Part part : Part.values()) {
      files.add(folder.resolve(name(part, names, folder)));
    }
    return new IdxFolder(files);
  }

  private static String name(Part part, List<String> names, Path folder)
      throws FileSystemException {
    List<String> fitting = names.stream().filter(name -> name.matches(part.pattern)).toList();
    if (fitting.isEmpty()) {
      throw new FileSystemException(
          folder.toString(),
          null,
          "a folder without "
              + part.usualName
              + " or "
              + part.usualName
              + ".gz; it needs the images and the labels to train and to test");
    }
    if (fitting.stream().map(name -> name.replaceFirst("\\.gz$", "")).distinct().count() > 1) {
      throw new FileSystemException(
          folder.toString(),
          null,
          "a folder of several data sets ("
              + fitting.get(0)
              + " and "
              + fitting.get(fitting.size() - 1)
              + "); put the four files of one into a folder of their own");
    }
    return fitting.get(0); // before its .gz, which has the same content
  }

  /** Returns the hash of what all files hold, unpacked. */
  public String hash() throws IOException {
    List<MessageDigest> digests = new ArrayList<>();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (Path file : files) {
      MessageDigest digest = Sha256.digest();
      try (InputStream input = PlainBytes.open(file)) {
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      } catch (IOException e) {
        throw new FileSystemException(
            file.toString(), null, file.getFileName() + ": " + PlainBytes.reason(e));
      }
      digests.add(digest);
    }
    return hash(digests);
  }

  /** Returns the hash of what four files hold, in the order of {@link Part}; ends the digests. */
  public static String hash(List<MessageDigest> digests) {
    StringBuilder lines = new StringBuilder();
    for (Part part : Part.values()) {
      lines.append(Sha256.hex(digests.get(part.ordinal()))).append("  ").append(part.usualName);
      lines.append('\n');
    }
    MessageDigest all = Sha256.digest();
    all.update(lines.toString().getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(all);
  }

  /** Returns the file of a part. */
  public Path file(Part part) {
    return files.get(part.ordinal());
  }
}
