package org.sweepstack.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The engine's libraries in their jars, and how much room they take unpacked.
 *
 * @param bytes how long each is, by its place in the folder that they are unpacked into
 */
record PackedLibraries(Map<Path, Long> bytes) {
  private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.[0-9.]+)?|dll|dylib|jnilib)");

  /** OpenBLAS is unpacked once more, under the name of a build without LAPACK. */
  private static final Pattern TWICE = Pattern.compile("libopenblas\\..*");

  private static final long BYTES_PER_MB = 1 << 20;

  /** Looks into the jars that hold some folders of the class path. */
  static PackedLibraries in(List<String> folders) {
    Map<Path, Long> bytes = new LinkedHashMap<>();
    for (String folder : folders) {
      URL url = PackedLibraries.class.getClassLoader().getResource(folder);
      try {
        if (url != null && url.openConnection() instanceof JarURLConnection jar) {
          add(jar.getJarFile(), folder, bytes);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("a jar that classes come from can be read", e);
      }
    }
    return new PackedLibraries(bytes);
  }

  private static void add(JarFile jar, String folder, Map<Path, Long> bytes) {
    String name = Path.of(jar.getName()).getFileName().toString();
    jar.stream()
        .filter(entry -> entry.getName().startsWith(folder))
        .filter(entry -> LIBRARY.matcher(entry.getName()).matches())
        .forEach(entry -> bytes.put(Path.of(name, entry.getName()), entry.getSize()));
  }

  /** Returns how much room a folder must have for those that it does not hold yet. */
  long missingBytes(Path folder) {
    return bytes.entrySet().stream()
        .filter(library -> !isUnpacked(folder.resolve(library.getKey()), library.getValue()))
        .mapToLong(library -> library.getValue() * times(library.getKey()))
        .sum();
  }

  private static int times(Path library) {
    return TWICE.matcher(library.getFileName().toString()).matches() ? 2 : 1;
  }

  private static boolean isUnpacked(Path file, long length) {
    try {
      return Files.size(file) == length;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns such as {@code 397 MB}, rounded up. */
  static String megabytes(long bytes) {
    return (bytes + BYTES_PER_MB - 1) / BYTES_PER_MB + " MB";
  }
}
