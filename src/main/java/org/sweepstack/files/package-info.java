/**
 * What a disk can do for a results folder: files that only grow, files that are replaced as a
 * whole, the lock, lines with checksums. Every step that writes goes through {@link
 * org.sweepstack.files.FileOperations}, so that each can be made to fail.
 *
 * <p>Enter by {@link org.sweepstack.files.AtomicFile}, {@link org.sweepstack.files.AppendOnlyFile}
 * and {@link org.sweepstack.files.FolderLock}. Must not know what is in the files.
 */
package org.sweepstack.files;
