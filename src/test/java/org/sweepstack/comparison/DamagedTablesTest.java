package org.sweepstack.comparison;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sweepstack.csv.SpreadsheetTable;

/** Tables for {@code rerun --from} and {@code compare}, damaged at random. */
@Campaign
class DamagedTablesTest {
  private static final long SEED = 20261128;
  private static final int FILES = CampaignSize.of(1000, 16_000);

  @TempDir private Path folder;

  private Mutations mutations() {
    String rows =
        "trial,status,hidden,learning_rate,test_loss,error\n"
            + "t-4oymiquy7q,completed,4x4,0.1,0.25,\n"
            + "t-buuzzcxjq7,failed,none,2.5E-9,,\"one\ntwo\"\n";
    return new Mutations(
        SEED,
        List.of(
            rows.getBytes(StandardCharsets.UTF_8),
            ("\uFEFFsep=;\r\n" + rows.replace(',', ';').replace('.', ',').replace("\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + rows.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE)),
        List.of("trial", "status", "t-", "completed", "4x4", "sep=,", "\"", ";", ",,,", "TRUE"));
  }

  @Test
  void areReadOrRefused() {
    Tally tally =
        Fuzzing.feed(
            mutations(),
            FILES,
            bytes -> {
              Path file = Files.write(folder.resolve("rows.csv"), bytes);
              SpreadsheetTable.read(file, "trial");
              ComparedSweep.read("rows", file);
            });

    assertThat(tally.sound()).isGreaterThan(FILES / 20);
    assertThat(tally.refused()).isGreaterThan(FILES / 10);
  }
}
