import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;

/**
 * Decides which findings hold: reads the rules of findings.yaml (its head says what a rule is) and
 * the sweeps under a folder, writes findings.csv and conditions.csv there, and prints the verdicts.
 */
public final class Findings {
  private Findings() {}

  /**
   * Takes the file of rules, the folder of the sweeps and, if it is another, that of the tables; of
   * the rules alone it only says whether they can be read.
   */
  public static void main(String[] arguments) {
    try {
      List<Finding> findings = RulesFile.read(Path.of(arguments[0]));
      if (arguments.length > 1) {
        judge(findings, Path.of(arguments[1]), Path.of(arguments[arguments.length - 1]));
      }
    } catch (InvalidInputException e) {
      e.problems().forEach(problem -> System.err.println("reproduce: " + problem));
      System.exit(2);
    } catch (IOException | ResultsException e) {
      System.err.println("reproduce: " + e);
      System.exit(1);
    }
  }

  private static void judge(List<Finding> findings, Path results, Path tables) {
    Sweeps sweeps = new Sweeps(results);
    List<Judged> judged = new ArrayList<>();
    for (Finding finding : findings) {
      judged.add(finding.judge(sweeps));
    }
    Tables.write(judged, tables);
    Tables.print(judged, System.out);
  }
}
