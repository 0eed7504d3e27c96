import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.trial.InvalidInputException;

/**
 * Decides which findings hold: reads the rules of findings.yaml (its head says what a rule is) and
 * the sweeps under a folder, writes findings.csv and conditions.csv there, and prints the verdicts.
 */
public final class Findings {
  private Findings() {}

  /**
   * Takes the file of rules, the folder of the sweeps and, if it is another, that of the tables.
   */
  public static void main(String[] arguments) throws IOException {
    try {
      Path results = Path.of(arguments[1]);
      Path tables = arguments.length > 2 ? Path.of(arguments[2]) : results;
      List<Finding> findings = RulesFile.read(Path.of(arguments[0]));
      Sweeps sweeps = new Sweeps(results);
      List<Judged> judged = new ArrayList<>();
      for (Finding finding : findings) {
        judged.add(finding.judge(sweeps));
      }
      Tables.write(judged, tables);
      Tables.print(judged, System.out);
    } catch (InvalidInputException e) {
      e.problems().forEach(problem -> System.err.println("reproduce: " + problem));
      System.exit(2);
    } catch (IOException e) {
      System.err.println("reproduce: " + e);
      System.exit(1);
    }
  }
}
