package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;
import org.sweepstack.Fuzzing;
import org.sweepstack.Fuzzing.Tally;
import org.sweepstack.Mutations;
import org.sweepstack.files.PlainBytes;
import org.sweepstack.trial.ContentDigest;
import org.sweepstack.trial.DataFile;

/** Data files damaged at random: each is read, or refused in lines. */
@Campaign
class DamagedDataFilesTest {
  private static final long SEED = 20261127;
  private static final int FILES = CampaignSize.of(1000, 16_000);

  @TempDir private Path folder;

  private static List<byte[]> originals() {
    String rows = "x1,x2,y\n1.5,2,a\n3,4,b\n-0.25,1e-3,\"a\"\n\"4\",0,\"say \"\"b\"\"\"\n";
    return List.of(
        rows.getBytes(StandardCharsets.UTF_8),
        rows.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
        ("\uFEFFsep=;\r\n" + rows.replace(',', ';').replace('.', ','))
            .getBytes(StandardCharsets.UTF_8),
        ("\uFEFF" + rows.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE),
        "150,2,a,b\n1,2,0\n3,4,1\n".getBytes(StandardCharsets.UTF_8),
        OddDataFilesTest.gzip(rows));
  }

  @Test
  void areReadOrRefused() {
    Mutations mutations =
        new Mutations(
            SEED,
            originals(),
            List.of("y", "NA", "NaN", "sep=;", "\"\"", "\"\n", ",,,,", ";", "\u0065\u0301", "1,5"));

    Tally tally =
        Fuzzing.feed(
            mutations,
            FILES,
            bytes -> CsvTable.read(written(bytes), CsvFolder.request("y")).warnings());

    assertThat(tally.sound()).isGreaterThan(FILES / 20);
    assertThat(tally.refused()).isGreaterThan(FILES / 4);
  }

  /** Writes a file as a sweep would have found it. */
  private DataFile written(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("data.csv"), bytes);
    ContentDigest digest = new ContentDigest();
    try (InputStream plain = PlainBytes.open(file)) {
      byte[] content = plain.readAllBytes();
      digest.update(content, 0, content.length);
    } catch (IOException e) {
      // A gzip file that is damaged was never hashed: the reader has to tell it by itself.
      digest.update(bytes, 0, bytes.length);
    }
    return DataFile.named("data.csv").found(file.toString(), digest.hashes());
  }
}
