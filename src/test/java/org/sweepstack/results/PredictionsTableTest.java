package org.sweepstack.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.csv.SpreadsheetGuess;
import org.sweepstack.files.FileOperations;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrueQuantities;

class PredictionsTableTest {
  private static final Configuration FLOAT = Configuration.defaults();
  private static final Configuration DOUBLE = Trials.DEFAULTS;

  @TempDir Path folder;

  @Test
  void leavesOutThePixelsOfImages() {
    Predictions digits =
        new Predictions(
            List.of("p0", "p1"),
            List.of("0", "1"),
            new double[] {0.5, 0.25},
            new double[] {0.75},
            new int[] {0},
            new int[] {1});
    Configuration images = DOUBLE.with(Parameters.DATASET, DatasetKind.DIGITS);

    write(Trials.keeping(Trials.completed(images, 0.5), digits));

    assertThat(folder.resolve("predictions.csv"))
        .hasContent(
            "trial,sample,truth,output_0,predicted\n" + images.id().text() + ",0,0,0.75,1\n");
  }

  @Test
  void writesARowPerTestSampleUnderTheColumnsOfAllTrials() {
    Predictions twoClasses =
        new Predictions(
            List.of("x1", "x2"),
            List.of("0", "1"),
            new double[] {0.5, 0.1, -1, 1e-9},
            new double[] {0.1f, 1},
            new int[] {0, 1},
            new int[] {0, 0});
    Predictions threeClasses =
        new Predictions(
            List.of("x2", "age, in \"years\""),
            List.of("=cmd()", "a,b", "größe"),
            new double[] {3, 4, 40, 50},
            new double[] {0.1f, Double.NaN, 0.2, 0.5, 0.7, Double.POSITIVE_INFINITY},
            new int[] {0, 2},
            new int[] {1, 0});
    Configuration diverging = DOUBLE.with(Parameters.LEARNING_RATE, 100.0);

    write(
        Trials.keeping(Trials.completed(FLOAT, 0.5), twoClasses),
        Trials.diverged(diverging, 10),
        Trials.keeping(Trials.completed(DOUBLE, 0.5), threeClasses));

    String expected =
        """
        trial,sample,input_x1,input_x2,"input_age, in ""years\""",truth,output_0,output_1,output_2,predicted
        FLOAT,0,0.5,-1,,0,0.1,,,0
        FLOAT,1,0.1,1E-9,,1,1,,,0
        DOUBLE,0,,3,40,'=cmd(),0.10000000149011612,0.2,0.7,"a,b"
        DOUBLE,1,,4,50,größe,,0.5,,'=cmd()
        """
            .replace("FLOAT", FLOAT.id().text())
            .replace("DOUBLE", DOUBLE.id().text());
    assertThat(folder.resolve("predictions.csv")).hasBinaryContent(expected.getBytes(UTF_8));
  }

  @Test
  void writesQuantitiesInTheirUnitsAndAColumnForEachOfSeveral() {
    Predictions one =
        new Predictions(
            List.of("x1"),
            new double[] {0.5, 0.1},
            new double[] {0.1f, 200},
            new TrueQuantities(List.of("y"), new double[] {0.3, 250}));
    Predictions two =
        new Predictions(
            List.of("x1"),
            new double[] {1},
            new double[] {3, 4},
            new TrueQuantities(List.of("=a", "b"), new double[] {5, 6}));
    Configuration sine = FLOAT.with(Parameters.DATASET, DatasetKind.SINE);

    write(
        Trials.keeping(Trials.completed(sine, 0.5), one),
        Trials.keeping(Trials.completed(DOUBLE, 0.5), two));

    assertThat(folder.resolve("predictions.csv"))
        .hasContent(
            """
            trial,sample,input_x1,truth,truth_=a,truth_b,output_0,output_1,predicted
            SINE,0,0.5,0.3,,,0.1,,0.1
            SINE,1,0.1,250,,,200,,200
            DOUBLE,0,1,,5,6,3,4,
            """
                .replace("SINE", sine.id().text())
                .replace("DOUBLE", DOUBLE.id().text()));
  }

  @Test
  void tellsTheSetsWhereTrainingSamplesAreAmongThem() {
    Attempt both =
        Trials.keeping(
            Trials.completed(DOUBLE, 0.5),
            new TrialArtefacts(
                LearningCurve.EMPTY,
                Optional.of(oneSample("x", 0.25)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(oneSample("x", 0.75))));

    write(both);

    assertThat(folder.resolve("predictions.csv"))
        .hasContent(
            """
            trial,set,sample,input_x,truth,output_0,predicted
            TRIAL,train,0,0.5,0,0.75,1
            TRIAL,test,0,0.5,0,0.25,1
            """
                .replace("TRIAL", DOUBLE.id().text()));
  }

  private static Predictions oneSample(String feature, double output) {
    return new Predictions(
        List.of(feature),
        List.of("0", "1"),
        new double[] {0.5},
        new double[] {output},
        new int[] {0},
        new int[] {1});
  }

  @Test
  void neverTakesAColumnOfTheDataForOneOfItsOwnNorForAFormula() {
    List<String> names = List.of("trial", "truth", "output_0", "input_truth", "=1+1", "-x", "@x");
    Predictions predictions =
        new Predictions(
            names,
            List.of("0", "1"),
            new double[names.size()],
            new double[1],
            new int[1],
            new int[1]);
    Attempt attempt = Trials.keeping(Trials.completed(DOUBLE, 0.5), predictions);

    List<String> header = PredictionsTable.of(Trials.finished(attempt)).header();

    assertThat(header).hasSize(names.size() + 5).doesNotHaveDuplicates();
    assertThat(header).noneMatch(SpreadsheetGuess::isFormula);
  }

  @Test
  void writesTheHeaderAloneWhereNoTrialPredicted() {
    write(Trials.diverged(DOUBLE, 10));

    assertThat(folder.resolve("predictions.csv")).hasContent("trial,sample,truth,predicted");
  }

  private void write(Attempt... attempts) {
    new TableWriter(folder, FileOperations.onDisk())
        .write(PredictionsTable.of(Trials.finished(attempts)));
  }
}
