package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ConfigurationRules;
import org.sweepstack.trial.ContentDigest;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.SplitKind;

/** Files of their own for the rows that test and those that validate. */
class OwnFilesTest {
  private static final String TRAIN = "x,c,y\n1,red,1\n2,blue,2\n4,,1\n,red,2\n9,red,2\n";

  @TempDir private Path folder;

  private DataFile file(String name, String text) throws IOException {
    byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
    ContentDigest digest = new ContentDigest();
    digest.update(bytes, 0, bytes.length);
    return new DataFile(
        name, List.of(Files.write(folder.resolve(name), bytes).toString()), digest.hashes());
  }

  private Configuration on(String train) throws IOException {
    return Configuration.defaults()
        .with(Parameters.DATASET, DatasetKind.CSV)
        .with(Parameters.DATA_FILE, file("train.csv", train))
        .with(Parameters.TARGET, "y")
        .with(Parameters.MISSING, MissingCells.MEAN_INDICATOR);
  }

  private Configuration with(
      Configuration configuration, Parameter<Optional<DataFile>> own, String name, String text)
      throws IOException {
    return configuration.with(own, Optional.of(file(name, text)));
  }

  private static List<String> rows(Samples samples) {
    return IntStream.range(0, samples.count())
        .mapToObj(
            sample ->
                IntStream.range(0, samples.features())
                        .mapToObj(feature -> samples.feature(sample, feature))
                        .toList()
                    + " "
                    + samples.classOf(sample))
        .toList();
  }

  /** Scaled and encoded by the training rows alone, with columns and classes found by name. */
  @Test
  void areTheSameDataAsOneFileWithAColumnThatSaysTheSet() throws IOException {
    Configuration one =
        on(TRAIN.replace("\n", ",train\n").replace("y,train", "y,set")
                + "3,blue,2,validation\n"
                + ",green,1,validation\n"
                + "7,red,1,test\n"
                + "8,,2,test\n"
                + "0,grey,2,test\n")
            .with(Parameters.SPLIT, SplitKind.COLUMN)
            .with(Parameters.SPLIT_COLUMN, Optional.of("set"));
    Dataset expected = new Datasets().of(one);
    Configuration several =
        with(
            with(
                on(TRAIN),
                Parameters.VALIDATION_FILE,
                "held.csv",
                "y,c,x\r\n2.0,blue,3\r\n1.0,green,\r\n"),
            Parameters.TEST_FILE,
            "test.csv",
            "c;x;y\nred;7;1\n;8;2\ngrey;0;2\n");
    Dataset made = new Datasets().of(several);
    assertThat(made.featureNames()).isEqualTo(expected.featureNames());
    assertThat(made.classNames()).isEqualTo(expected.classNames());
    assertThat(rows(made.train())).isEqualTo(rows(expected.train()));
    assertThat(rows(made.validation())).isEqualTo(rows(expected.validation()));
    assertThat(rows(made.test())).isEqualTo(rows(expected.test()));
    assertThat(several.id())
        .as("nothing is drawn")
        .isEqualTo(several.with(Parameters.DATA_SEED, 5L).id())
        .isEqualTo(several.with(Parameters.TEST_FRACTION, 0.5).id())
        .isEqualTo(several.with(Parameters.VALIDATION_FRACTION, 0.5).id())
        .isNotEqualTo(one.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "stratified", "time"})
  void partsTheTrainingFileOnlyWhereItsRowsValidate(String split) throws IOException {
    Configuration tested =
        with(on("x,y\n" + "1,a\n2,b\n".repeat(10)), Parameters.TEST_FILE, "test.csv", "x,y\n7,b\n")
            .with(Parameters.SPLIT, Parameters.SPLIT.type().parse(split).orElseThrow())
            .with(Parameters.VALIDATION_FRACTION, 0.2);
    Dataset made = new Datasets().of(tested);
    assertThat(made.train().count()).isEqualTo(16);
    assertThat(made.validation().count()).isEqualTo(4);
    assertThat(made.test().count()).isEqualTo(1);
    assertThat(tested.id().equals(tested.with(Parameters.DATA_SEED, 5L).id()))
        .isEqualTo(split.equals("time"));
    Dataset folded =
        new Datasets().of(tested.with(Parameters.FOLDS, Optional.of(5)).with(Parameters.FOLD, 2));
    assertThat(folded.test().count()).isEqualTo(1);
    assertThat(folded.validation().count()).isBetween(3, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y\\n1|:1: column 'x' of train.csv is missing",
        "x,c,y,z\\n1,red,1,2|:1: column 'z' is not in train.csv; drop it, or name the columns to"
            + " learn from in 'columns'",
        "x,c,k\\n1,red,1|:1: target: no column is called 'y'; the columns are 'x', 'c', 'k'",
        "x,c,y\\n"
            + "1,red,1\\n"
            + "2,red,3|:3: target 'y': the class '3' is none of train.csv, which has '1', '2'",
        "x,c,y\\nsome,red,1|:2: 'x': expected a finite number such as 1.5, got 'some'",
        "x,c,y|: no row below the header, expected at least one",
      })
  void refusesAFileThatIsNotLikeTheFirst(String text, String problem) throws IOException {
    for (Parameter<Optional<DataFile>> own :
        List.of(Parameters.TEST_FILE, Parameters.VALIDATION_FILE)) {
      Configuration other = with(on(TRAIN), own, "other.csv", text);
      assertThatThrownBy(() -> new Datasets().of(other))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("other.csv" + problem);
    }
  }

  @Test
  void leavesAsideColumnsThatNobodyLearnsFrom() throws IOException {
    Configuration other =
        with(on(TRAIN), Parameters.TEST_FILE, "other.csv", "id,x,c,y\n1,2,red,1\n")
            .with(Parameters.COLUMNS, Parameters.COLUMNS.type().parse("x").orElseThrow());
    assertThat(new Datasets().of(other).test().features()).isEqualTo(2);
  }

  @Test
  void refusesWhatSaysItTwice() throws IOException {
    Configuration validated =
        with(on(TRAIN), Parameters.VALIDATION_FILE, "held.csv", TRAIN)
            .with(Parameters.FOLDS, Optional.of(3))
            .with(Parameters.SPLIT, SplitKind.COLUMN)
            .with(Parameters.SPLIT_COLUMN, Optional.of("c"));
    assertThat(ConfigurationRules.problems(validated))
        .extracting(ConfigurationRules.Problem::text)
        .containsExactly(
            "folds: expected none with validation_file, whose rows validate, got 3",
            "split: expected another than column with validation_file, which says it, too");
  }
}
