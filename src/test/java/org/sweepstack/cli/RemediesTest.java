package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.SweepLaunch;

class RemediesTest {
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  @ParameterizedTest
  @EnumSource
  void namesOnlyOptionsThatTheProgramHas(Remedy.Choice choice) {
    String told = Remedies.told(Problem.of("lab: not there", choice));

    assertThat(told).matches("lab: not there; [a-z].+");
    String help = CommandRun.of("run", "--help").out();
    Matcher option = OPTION.matcher(told);
    while (option.find()) {
      assertThat(help).contains(" " + option.group());
    }
  }

  @Test
  void letsTheUserChooseAmongSeveral() {
    assertThat(Remedies.told(Problem.of("it is busy", Remedy.Choice.WAIT, Remedy.Choice.RENAME)))
        .isEqualTo("it is busy; wait for it or give another --name");
    assertThat(Remedies.told(Problem.of("it is gone"))).isEqualTo("it is gone");
  }

  @Test
  void givesTheCommandThatTrainsWhatIsLost() {
    SweepLaunch launch =
        new SweepLaunch(
            "my lab.yaml", List.of("seed=1,2"), EngineKind.TEXTBOOK, "results", "my-lab");

    assertThat(Remedies.told(Problem.of("journal.csv: torn", new Remedy.TrainAgain(launch))))
        .isEqualTo(
            "journal.csv: torn; to train again: sweepstack run 'my lab.yaml' --set seed=1,2"
                + " --textbook --out results --name my-lab (or restore the file from a copy)");
  }
}
