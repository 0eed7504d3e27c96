package org.sweepstack.trial;

/**
 * A file of samples. Trials on the same content are the same, wherever the file lies.
 *
 * @param path as the user wrote it
 * @param location the absolute path; empty until the file was looked for
 * @param contentHash the SHA-256 of the bytes in hexadecimal; empty until the file was read
 */
public record DataFile(String path, String location, String contentHash) {

  /** Returns a file that nobody has looked for yet. */
  public static DataFile named(String path) {
    return new DataFile(path, "", "");
  }

  /** Returns this file with where it was found and what it holds. */
  public DataFile found(String location, String contentHash) {
    return new DataFile(path, location, contentHash);
  }
}
