package org.sweepstack.trial;

import java.util.List;
import java.util.Set;

/**
 * A file that trials depend on: samples, or weights to start from. Trials on the same content are
 * the same, wherever the file lies and whatever ends its lines.
 *
 * @param path as the user wrote it
 * @param places the absolute paths where it may be, the likeliest first; none until it was looked
 *     for
 * @param hashes the SHA-256 of the content in hexadecimal, the one that trials are named by first;
 *     others are of the same content with other line ends; none until the file was read
 * @param quantities the targets of the sweep that were found to be quantities, as it writes them
 */
public record DataFile(
    String path, List<String> places, List<String> hashes, Set<String> quantities) {

  /** Copies the collections. */
  public DataFile {
    places = List.copyOf(places);
    hashes = List.copyOf(hashes);
    quantities = Set.copyOf(quantities);
  }

  /** Creates a file without a target that was found to be a quantity. */
  public DataFile(String path, List<String> places, List<String> hashes) {
    this(path, places, hashes, Set.of());
  }

  /** Creates a file that is known at one place under one hash; either is empty if it is unknown. */
  public DataFile(String path, String location, String contentHash) {
    this(path, known(location), known(contentHash));
  }

  private static List<String> known(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /** Returns a file that nobody has looked for yet. */
  public static DataFile named(String path) {
    return new DataFile(path, List.of(), List.of());
  }

  /** Returns this file with where it was found and what it holds. */
  public DataFile found(String location, List<String> hashes) {
    return new DataFile(path, List.of(location), hashes, quantities);
  }

  /** Returns this file, to be looked for elsewhere. */
  public DataFile at(List<String> places) {
    return new DataFile(path, places, hashes, quantities);
  }

  /** Returns this file as trials knew it that were named by another of its hashes. */
  public DataFile namedBy(String hash) {
    return new DataFile(path, places, List.of(hash), quantities);
  }

  /** Returns this file with targets that were found to be quantities. */
  public DataFile ofQuantities(Set<String> targets) {
    return new DataFile(path, places, hashes, targets);
  }

  /** Returns where it is, as far as one knows; empty until it was looked for. */
  public String location() {
    return places.isEmpty() ? "" : places.get(0);
  }

  /** Returns the hash that trials are named by; empty until the file was read. */
  public String contentHash() {
    return hashes.isEmpty() ? "" : hashes.get(0);
  }
}
