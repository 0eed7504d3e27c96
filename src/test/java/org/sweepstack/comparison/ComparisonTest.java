package org.sweepstack.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Parameter;

class ComparisonTest {
  private static final Objective TEST_LOSS = new Objective(Direction.MINIMIZE, Metric.TEST_LOSS);
  private static final String HEADER = "trial,status,learning_rate,seed,train_loss,test_loss\n";

  @TempDir private Path folder;

  /** Writes the files of a sweep. */
  private ComparedSweep sweep(String name, String parameters, String trials) {
    Path sweep = folder.resolve(name);
    try {
      Files.createDirectories(sweep);
      if (!parameters.isEmpty()) {
        Files.writeString(sweep.resolve("parameters.csv"), "parameter,value\n" + parameters);
      }
      Files.writeString(sweep.resolve("trials.csv"), trials);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ComparedSweep.read(name, sweep.resolve("trials.csv"));
  }

  private static Comparison compare(ComparedSweep before, ComparedSweep after) {
    return Comparison.of(before, after, TEST_LOSS);
  }

  private ComparedSweep before() {
    return sweep(
        "before",
        "epochs,100\n",
        HEADER
            + "t-1,completed,0.1,1,0.5,0.50\n"
            + "t-2,completed,0.1,2,0.5,0.60\n"
            + "t-3,completed,0.2,1,0.5,0.40\n"
            + "t-4,diverged,0.2,2,,\n"
            + "t-5,completed,0.3,1,0.5,0.70\n");
  }

  @Test
  void findsNothingBetweenASweepAndItself() {
    Comparison comparison = compare(before(), before());
    assertThat(comparison.counts().areAllSame()).isTrue();
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.configurations())
        .extracting(ConfigurationComparison::verdict)
        .containsOnly(Verdict.SAME);
  }

  @Test
  void findsNothingWhereOneSweepMeasuredMore() {
    ComparedSweep more =
        sweep(
            "more",
            "epochs,100\n",
            HEADER.replace("test_loss", "test_loss,l2_term")
                + "t-1,completed,0.1,1,0.5,0.50,0.02\n"
                + "t-2,completed,0.1,2,0.5,0.61,0.02\n");
    assertThat(compare(before(), more).counts().same()).isEqualTo(1);
    assertThat(compare(before(), more).counts().changed()).isEqualTo(1);
    assertThat(compare(more, before()).counts().same()).isEqualTo(1);
  }

  @Test
  void joinsOnAllButTheChange() {
    ComparedSweep after =
        sweep(
            "after",
            "epochs,200\n",
            HEADER
                + "t-a,completed,0.2,1,0.5,0.40\n"
                + "t-b,completed,0.2,2,0.5,0.45\n"
                + "t-c,completed,0.1,1,0.5,0.25\n"
                + "t-d,failed,0.1,2,,\n"
                + "t-e,completed,0.4,1,0.5,0.1\n");
    Comparison comparison = compare(before(), after);
    assertThat(comparison.changes())
        .filteredOn(change -> change.parameter().name().equals("epochs"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEqualTo("100");
              assertThat(change.after()).isEqualTo("200");
            });
    assertThat(comparison.axes()).extracting(Parameter::name).containsExactly("learning_rate");
    assertThat(comparison.counts()).isEqualTo(new Counts(1, 1, 1, 1, 1, 1));
    assertThat(comparison.newlyFailing()).containsExactly("t-d");
    assertThat(comparison.configurations())
        .extracting(each -> each.configuration().toString())
        .satisfiesExactly(
            rate -> assertThat(rate).contains("learning_rate=0.2"),
            rate -> assertThat(rate).contains("learning_rate=0.1"),
            rate -> assertThat(rate).contains("learning_rate=0.4"),
            rate -> assertThat(rate).contains("learning_rate=0.3"));
    assertThat(comparison.configurations())
        .extracting(ConfigurationComparison::verdict)
        .containsExactly(Verdict.SAME, Verdict.UNCLEAR, Verdict.NONE, Verdict.NONE);
    assertThat(comparison.winsAndLosses())
        .extracting(each -> each.value() + ":" + each.wins() + each.ties() + each.losses())
        .containsExactly("0.2:110", "0.1:101");
  }

  @Test
  void judgesAConfigurationOverItsFoldsAndSeeds() {
    String header = "trial,status,learning_rate,fold,seed,test_loss\n";
    String rows =
        "t-1,completed,0.1,1,1,0.5\nt-2,completed,0.1,2,1,0.6\n"
            + "t-3,completed,0.1,1,2,0.7\nt-4,completed,0.1,2,2,0.8\n";
    ComparedSweep before = sweep("before", "folds,2\nepochs,100\n", header + rows);
    ComparedSweep after =
        sweep(
            "after",
            "folds,2\nepochs,200\n",
            header + rows.replace("t-", "t-9").replace("0.8", "0.7").replace("0.5", "0.3"));

    Comparison comparison = compare(before, after);
    assertThat(comparison.axes()).isEmpty();
    assertThat(comparison.configurations())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.difference().pairs()).isEqualTo(4);
              assertThat(each.difference().mean()).isCloseTo(-0.075, within(1e-12));
            });
  }

  @Test
  void refusesALossWhoseKindIsTheChange() {
    String rows = HEADER + "t-a,completed,0.1,1,0.5,0.4\n";
    ComparedSweep mse = sweep("mse", "loss,mse\n", rows);
    ComparedSweep entropy = sweep("entropy", "loss,cross_entropy\n", rows.replace("t-a", "t-b"));

    assertThatThrownBy(() -> Comparison.of(mse, entropy, TEST_LOSS))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "the change is loss mse -> cross_entropy, and a test_loss of one kind does not compare"
                + " with one of another; compare by test_accuracy");
    Objective accuracy = new Objective(Direction.MAXIMIZE, Metric.TEST_ACCURACY);
    assertThat(Comparison.of(mse, entropy, accuracy).configurations()).hasSize(1);
  }

  @Test
  void joinsByIdWhateverColumnsASpreadsheetLost() {
    ComparedSweep after =
        sweep(
            "after",
            "",
            "test_loss;Status;TRIAL\n0,55;completed;t-2\n0,4;COMPLETED;t-3\n0,5;completed;t-1\n");
    Comparison comparison = compare(before(), after);
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.counts().joined()).isEqualTo(3);
    assertThat(comparison.counts().removed()).isEqualTo(2);
  }

  @Test
  void takesWhatOneFileLostFromTheOther() {
    ComparedSweep whole = before();
    ComparedSweep lossy =
        sweep(
            "lossy",
            "epochs,100\n",
            "trial,status,seed,test_loss\n"
                + "t-1,completed,1,0.4\n"
                + "t-2,completed,2,0.5\n"
                + "t-3,completed,1,0.3\n");
    for (Comparison comparison : List.of(compare(whole, lossy), compare(lossy, whole))) {
      assertThat(comparison.axes()).extracting(Parameter::name).containsExactly("learning_rate");
      assertThat(comparison.configurations())
          .filteredOn(each -> each.counts().joined() > 0)
          .extracting(each -> each.difference().pairs())
          .containsExactlyInAnyOrder(2, 1);
    }
  }

  @Test
  void joinsTrialsWhoseDataChangedBesideOthersThatDidNot() {
    String first = HEADER + "t-1,completed,0.1,1,0.5,0.5\n";
    Comparison comparison =
        compare(
            sweep("a", "epochs,5\n", first + "t-2,completed,0.2,1,0.5,0.5\n"),
            sweep("b", "epochs,5\n", first + "t-3,completed,0.2,1,0.5,0.4\n"));
    assertThat(comparison.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
    assertThat(comparison.withOtherData()).isEqualTo(1);
  }

  @Test
  void takesNothingForAChangeThatCameWithAddedTrials() {
    String header = "trial,status,optimizer,learning_rate,seed,test_loss\n";
    String row = "t-1,completed,sgd,0.1,1,0.5\n";
    Comparison comparison =
        compare(
            sweep("small", "", header + row),
            sweep("grown", "momentum,0.5\n", header + row + "t-2,completed,momentum,0.1,1,0.4\n"));
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0));
  }

  @Test
  void countsNoWinWhereNothingWasMeasured() {
    Comparison comparison =
        Comparison.of(
            before(), before(), new Objective(Direction.MINIMIZE, Metric.VALIDATION_LOSS));
    assertThat(comparison.winsAndLosses()).isEmpty();
    assertThat(comparison.configurations())
        .extracting(ConfigurationComparison::verdict)
        .containsOnly(Verdict.NONE);
  }

  @Test
  void joinsBySettingsWhenNoIdIsInBoth() {
    String rows = "completed,0.1,1,0.5,0.5\n";
    Comparison comparison =
        compare(
            sweep("a", "epochs,5\n", HEADER + "t-1," + rows),
            sweep("b", "epochs,5\n", HEADER + "t-2," + rows));
    assertThat(comparison.counts().same()).isEqualTo(1);
  }

  @Test
  void readsValuesAsASpreadsheetSavesThem() {
    String header =
        "trial;status;bias;hidden;learning_rate;seed;epsilon;optimizer;test_loss;note\n";
    ComparedSweep saved =
        sweep(
            "saved",
            "",
            header + "t-x;completed;FALSE;4x4;0,25;1;1E-08;adam;1,5E-7;my own words\n");
    ComparedSweep ours =
        sweep(
            "ours",
            "",
            "trial,status,bias,hidden,learning_rate,seed,epsilon,optimizer,test_loss\n"
                + "t-y,completed,false,4x4,0.25,1,1E-8,adam,1.5E-7\n");
    Comparison comparison = compare(ours, saved);
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.counts().same()).isEqualTo(1);
  }

  @Test
  void adjustsForTheNumberOfConfigurations() {
    StringBuilder first = new StringBuilder(HEADER);
    StringBuilder second = new StringBuilder(HEADER);
    for (int rate = 1; rate <= 2; rate++) {
      for (int seed = 1; seed <= 4; seed++) {
        String trial = "t-" + rate + seed + ",completed," + rate + "," + seed + ",1,";
        first.append(trial).append(1).append('\n');
        second.append(trial).append(rate == 1 ? 0.9 + 0.001 * seed : 0.8 + 0.1 * seed).append('\n');
      }
    }
    Comparison comparison =
        compare(sweep("a", "", first.toString()), sweep("b", "", second.toString()));
    ConfigurationComparison sure = comparison.configurations().get(0);
    ConfigurationComparison unsure = comparison.configurations().get(1);
    assertThat(sure.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(sure.adjustedP()).isEqualTo(2 * sure.difference().p());
    assertThat(unsure.verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(unsure.adjustedP()).isEqualTo(unsure.difference().p());
    Comparison largest =
        Comparison.of(
            comparison.before(),
            comparison.after(),
            new Objective(Direction.MAXIMIZE, Metric.TEST_LOSS));
    assertThat(largest.configurations().get(0).verdict()).isEqualTo(Verdict.WORSE);
  }

  @Test
  void refusesFilesThatDoNotTellTrialsApart() {
    String twice = "t-1,completed,0.1,1,0.5,0.5\n";
    assertThatThrownBy(() -> compare(before(), sweep("twice", "", HEADER + twice + twice)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("twice: nothing tells t-1 and t-1 apart");
  }

  @Test
  void saysWhichCellItCannotRead() {
    for (List<String> broken :
        List.of(
            List.of("t-1,finished,0.1,1,0.5,0.5", ":2: status: expected such as completed, got"),
            List.of("t-1,completed,fast,1,0.5,0.5", ":2: learning_rate: expected a number above 0"),
            List.of(
                "t-1,completed,0.1,1,low,0.5", ":2: train_loss: expected a number, got 'low'"))) {
      assertThatThrownBy(() -> sweep("broken", "", HEADER + broken.get(0) + "\n"))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("trials.csv" + broken.get(1));
    }
    assertThatThrownBy(() -> sweep("broken", "epochs,many\n", HEADER + "t-1,completed,1,1,1,1\n"))
        .hasMessageContaining("parameters.csv:2: epochs: expected an integer");
    assertThatThrownBy(() -> sweep("broken", "", "trial,loss\nt-1,1\n"))
        .hasMessageContaining("trials.csv:1: no column status");
  }
}
