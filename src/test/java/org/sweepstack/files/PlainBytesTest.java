package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PlainBytesTest {
  private static final int PIECE = 1 << 26;

  @TempDir private Path folder;

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Writes gzip's bytes several times, which count as one file of all that is in them. */
  private Path bomb(byte[] bytes, int times) throws IOException {
    byte[] packed = gzip(bytes);
    Path file = folder.resolve("bomb.csv.gz");
    try (OutputStream target = Files.newOutputStream(file)) {
      for (int time = 0; time < times; time++) {
        target.write(packed);
      }
    }
    return file;
  }

  @Test
  void unpacksWhatIsInSeveralPieces() throws IOException {
    try (InputStream plain = PlainBytes.open(bomb("text".getBytes(UTF_8), 3))) {
      assertThat(plain.readAllBytes()).asString().isEqualTo("texttexttext");
    }
  }

  @Test
  @Timeout(300)
  void endsWhereASmallFileUnpacksToTooMuch() throws IOException {
    Path bomb = bomb(new byte[PIECE], (1 << 30) / PIECE + 1);
    try (InputStream plain = PlainBytes.open(bomb)) {
      assertThatThrownBy(() -> plain.transferTo(OutputStream.nullOutputStream()))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "the gzip file unpacks to more than 1 GiB; if that is meant, unpack it and give the"
                  + " file that comes out");
    }
  }
}
