package org.sweepstack.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearbyNameTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "flowers, flowers.yaml",
    "flowers.yml, flowers.yaml",
    "flower.yaml, flowers.yaml",
    "moons.yaml, moons",
    "mons, moons",
    "results.csv,",
    "nothing/flowers,"
  })
  void findsWhatWasMeant(String missing, String meant) throws IOException {
    for (String name : new String[] {"flowers.csv", "flowers.yaml", "moons"}) {
      Files.writeString(folder.resolve(name), "");
    }
    assertThat(NearbyName.of(folder.resolve(missing)))
        .isEqualTo(meant == null ? "" : ", did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @CsvSource({
    "e\u0301te\u0301.csv, \u00e9t\u00e9.csv",
    "\u00fc.yaml, u\u0308.yaml",
    "\u00c5.csv, \u212b.csv"
  })
  void tellsAccentsThatAreComposedInAnotherWay(String there, String missing) throws IOException {
    Files.writeString(folder.resolve(there), "");
    assertThat(NearbyName.of(folder.resolve(missing)))
        .isEqualTo(", did you mean '" + there + "', whose accents are composed in another way?");
  }
}
