package org.sweepstack.trial;

import java.util.Optional;

/**
 * A file: read and written as its path, told apart by its content.
 *
 * @param holds what is in it
 */
record DataFileType(FileContent holds) implements ParameterType<DataFile> {

  /** Reads a path; whoever knows the folder it starts from has to look for the file. */
  @Override
  public Optional<DataFile> parse(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(DataFile.named(text));
  }

  @Override
  public String allowed() {
    return holds.allowed();
  }

  @Override
  public String format(DataFile value) {
    return value.path();
  }

  /** Returns the hash of the content; the path of a file that was not read yet. */
  @Override
  public String canonical(DataFile value) {
    return value.contentHash().isEmpty() ? value.path() : value.contentHash();
  }

  @Override
  public Optional<String> pattern() {
    return Optional.of("[\\s\\S]+");
  }

  @Override
  public boolean isFreeText() {
    return true;
  }

  @Override
  public Optional<FileContent> content() {
    return Optional.of(holds);
  }

  @Override
  public Optional<DataFile> file(DataFile value) {
    return Optional.of(value);
  }

  @Override
  public DataFile withFile(DataFile value, DataFile file) {
    return file;
  }
}
