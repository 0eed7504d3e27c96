package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;

class NumpyFileTest {
  @TempDir private Path folder;

  private Path file(String header, byte[] numbers) throws IOException {
    Path file = folder.resolve("theirs.npz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.npy"));
      zip.write("\u0093NUMPY\u0001\u0000".getBytes(ISO_8859_1));
      zip.write(header.length());
      zip.write(0);
      zip.write(header.getBytes(ISO_8859_1));
      zip.write(numbers);
    }
    return file;
  }

  @Test
  void readsWhatWeWriteAndLeavesOtherNamesAside() throws IOException {
    NamedArray one =
        new NamedArray("one", Precision.FLOAT, List.of(2, 1), new double[] {0.5, -1.25});
    NamedArray two = new NamedArray("two", Precision.DOUBLE, List.of(3), new double[] {1, 2, 0.1});
    NamedArray none = new NamedArray("none", Precision.DOUBLE, List.of(0, 2), new double[0]);
    Path file =
        Files.write(folder.resolve("ours.npz"), NumpyArchive.bytes(List.of(one, two, none)));
    assertThat(NumpyFile.read(file, name -> !name.equals("two")))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(one, none);
  }

  @Test
  void readsFortransOrderAndWholeNumbers() throws IOException {
    byte[] numbers =
        ByteBuffer.allocate(6 * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(1)
            .putInt(4)
            .putInt(2)
            .putInt(5)
            .putInt(3)
            .putInt(6)
            .array();
    NamedArray read =
        NumpyFile.read(
                file("{'descr': '<i4', 'fortran_order': True, 'shape': (2, 3), }\n", numbers),
                name -> true)
            .get(0);
    assertThat(read.shape()).containsExactly(2, 3);
    assertThat(read.values()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'descr': '>f8', 'fortran_order': False, 'shape': (1,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }",
        "{'descr': '<f2', 'fortran_order': False, 'shape': (4,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999,), }",
        "{'descr': '|O', 'fortran_order': False, 'shape': (), }",
        "nothing"
      })
  void refusesWhatIsNoArrayOfNumbers(String header) throws IOException {
    Path file = file(header, new byte[8]);
    assertThatThrownBy(() -> NumpyFile.read(file, name -> true))
        .hasMessageStartingWith(file + ": a: ")
        .hasMessageEndingWith("expected arrays as numpy.savez writes them");
    assertThat(NumpyFile.read(file, name -> false)).isEmpty();
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    assertThatThrownBy(() -> NumpyFile.read(folder.resolve("no.npz"), name -> true))
        .hasMessageContaining("no such file");
    Path text = Files.writeString(folder.resolve("text.npz"), "weights");
    assertThatThrownBy(() -> NumpyFile.read(text, name -> true)).hasMessageContaining("no zip");
    Path empty = Files.writeString(folder.resolve("empty.npz"), "");
    assertThatThrownBy(() -> NumpyFile.read(empty, name -> true)).hasMessageContaining("empty");
    assertThatThrownBy(() -> NumpyFile.read(folder, name -> true))
        .hasMessageContaining("cannot be read: a folder");
  }
}
