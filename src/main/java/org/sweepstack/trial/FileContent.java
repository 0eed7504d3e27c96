package org.sweepstack.trial;

/** What a file holds that a parameter names. */
public enum FileContent {
  /** Rows with a header, or the files of a set of images. */
  SAMPLES(
      "the path of a CSV file with a header, or of a folder with IDX files",
      "a CSV file",
      " with a header and rows",
      true),
  /** Rows with a header. */
  TABLE("the path of a CSV file with a header", "a CSV file", " with a header and rows", false),
  /** Arrays by their names. */
  WEIGHTS("the path of an .npz file of NumPy", "an .npz file of NumPy", "", false);

  private final String allowed;
  private final String noun;
  private final String parts;
  private final boolean mayBeFolder;

  FileContent(String allowed, String noun, String parts, boolean mayBeFolder) {
    this.allowed = allowed;
    this.noun = noun;
    this.parts = parts;
    this.mayBeFolder = mayBeFolder;
  }

  /** Returns what may be given, in words that follow "expected". */
  public String allowed() {
    return allowed;
  }

  /** Returns what the file is, such as {@code a CSV file}. */
  public String noun() {
    return noun;
  }

  /** Returns what the file is and has at the least. */
  public String nounWithParts() {
    return noun + parts;
  }

  /** Returns whether a folder of files will do. */
  public boolean mayBeFolder() {
    return mayBeFolder;
  }
}
