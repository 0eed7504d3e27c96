package org.sweepstack.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says what is there in place of a file, such as {@code a folder}, as its reason. */
public final class NotRegularException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  NotRegularException(Path file, String found) {
    super(file.toString(), null, found);
  }
}
