package org.sweepstack.trial;

import java.util.Optional;

/** A file of samples: read and written as its path, told apart by its content. */
record DataFileType() implements ParameterType<DataFile> {

  /** Reads a path; whoever knows the folder it starts from has to look for the file. */
  @Override
  public Optional<DataFile> parse(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(DataFile.named(text));
  }

  @Override
  public String allowed() {
    return "the path of a CSV file with a header, or of a folder with IDX files";
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
}
