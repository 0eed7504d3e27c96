package org.sweepstack.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a locked folder: nothing is changed once the lock is lost, not even to take half a
 * write back, since another process may have written after it; and nothing by a link that leads out
 * of the folder.
 */
record GuardedFiles(FileOperations files, FolderLock lock) implements FileOperations {

  @Override
  public void createFolders(Path folder) throws IOException {
    check(folder);
    files.createFolders(folder);
  }

  @Override
  public OpenFile create(Path file) throws IOException {
    check(file.getParent());
    return new GuardedFile(files.create(file), lock);
  }

  @Override
  public OpenFile openAtEnd(Path file) throws IOException {
    check(file.getParent());
    return new GuardedFile(files.openAtEnd(file), lock);
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    check(from.getParent());
    check(to.getParent());
    files.replace(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    check(file.getParent());
    files.delete(file);
  }

  private void check(Path folder) throws IOException {
    lock.check();
    Optional<Path> elsewhere = new InnerFolder(lock.folder(), folder).elsewhere();
    if (elsewhere.isPresent()) {
      throw new FileSystemException(
          folder.toString(), null, "its folder leads to " + elsewhere.get());
    }
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    files.syncFolder(folder);
  }

  private record GuardedFile(OpenFile file, FolderLock lock) implements OpenFile {

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      lock.check();
      file.write(bytes, offset, length);
    }

    @Override
    public void sync() throws IOException {
      file.sync();
    }

    @Override
    public void truncate(long length) throws IOException {
      lock.check();
      file.truncate(length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
