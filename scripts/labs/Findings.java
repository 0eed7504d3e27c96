import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.sweepstack.definition.Conditions;
import org.sweepstack.results.FinishedTrial;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.results.SweepResults;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * Decides which findings hold: reads the rules of findings.yaml (its head says what a rule is) and
 * the sweeps under a folder, writes findings.csv and conditions.csv there, and prints the verdicts.
 */
public final class Findings {
  private static final String HOLDS = "holds";
  private static final String IN_PART = "holds in part";
  private static final String FAILS = "does not hold";
  private static final String NOT_RUN = "not run";

  private Findings() {}

  /**
   * Takes the file of rules, the folder of the sweeps and, if it is another, that of the tables.
   */
  public static void main(String[] arguments) throws IOException {
    try {
      Path results = Path.of(arguments[1]);
      Path tables = arguments.length > 2 ? Path.of(arguments[2]) : results;
      List<Finding> findings = Rules.read(Path.of(arguments[0]));
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

  /** What a report found, and the conditions that decide whether it holds here. */
  private record Finding(
      String name,
      String report,
      String claim,
      String reported,
      String note,
      List<Condition> conditions) {

    Judged judge(Sweeps sweeps) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Condition condition : conditions) {
        if (sweeps.find(condition.sweep()).isEmpty()) {
          return new Judged(this, List.of());
        }
        outcomes.addAll(condition.judge(sweeps.find(condition.sweep()).orElseThrow()));
      }
      return new Judged(this, outcomes);
    }
  }

  /** A finding with what came out; without outcomes when a sweep of it was not run to its end. */
  private record Judged(Finding finding, List<Outcome> outcomes) {
    String verdict() {
      if (outcomes.isEmpty()) {
        return NOT_RUN;
      }
      long met = met();
      return met == outcomes.size() ? HOLDS : met > 0 ? IN_PART : FAILS;
    }

    long met() {
      return outcomes.stream().filter(Outcome::isMet).count();
    }

    /** Says of each outcome which of the trials it is about, as far as the others are not. */
    List<String> lines() {
      return outcomes.stream().map(outcome -> label(outcome) + outcome.text()).toList();
    }

    private String label(Outcome outcome) {
      String settings =
          outcome.selected().where().entrySet().stream()
              .filter(setting -> !outcomes.stream().allMatch(other -> other.has(setting)))
              .map(setting -> setting.getKey() + "=" + String.join("|", setting.getValue()))
              .collect(Collectors.joining(","));
      return settings.isEmpty() ? "" : settings + ": ";
    }
  }

  /** One comparison of a rule; one for each group where the rule says "each". */
  private record Condition(
      String place,
      String sweep,
      Selection selection,
      List<Parameter<?>> each,
      String operator,
      double number,
      Optional<Other> other) {

    List<Outcome> judge(SweepResults results) {
      List<Map<String, List<String>>> groups = List.of(Map.of());
      for (Parameter<?> parameter : each) {
        groups = split(groups, parameter, results);
      }
      return groups.stream().map(group -> outcome(group, results)).toList();
    }

    private List<Map<String, List<String>>> split(
        List<Map<String, List<String>>> groups, Parameter<?> parameter, SweepResults results) {
      List<Map<String, List<String>>> parts = new ArrayList<>();
      for (Map<String, List<String>> group : groups) {
        Set<String> values = new LinkedHashSet<>();
        for (Configuration trial : selection.with(group).configurations(results, place)) {
          trial.text(parameter).ifPresent(values::add);
        }
        for (String value : values) {
          Map<String, List<String>> part = new LinkedHashMap<>(group);
          part.put(parameter.toString(), List.of(value));
          parts.add(part);
        }
      }
      return parts;
    }

    private Outcome outcome(Map<String, List<String>> group, SweepResults results) {
      Selection selected = selection.with(group);
      Measured measured = selected.measure(results, place);
      if (other.isEmpty()) {
        return new Outcome(this, selected, measured, number, "");
      }
      Measured base = other.get().selection().with(group).measure(results, place);
      double threshold = other.get().of(base.value());
      return new Outcome(this, selected, measured, threshold, other.get().text(base));
    }
  }

  /** What a condition compares with: another selection, scaled and moved. */
  private record Other(Selection selection, double times, double plus, String difference) {
    double of(double value) {
      return times * value + plus;
    }

    String text(Measured base) {
      String scaled = times == 1 ? "" : Tables.shown(times) + " x ";
      String moved = plus == 0 ? "" : (plus < 0 ? " - " : " + ") + Tables.shown(Math.abs(plus));
      return scaled + Tables.shown(base.value()) + moved + " (" + difference + ")";
    }
  }

  /** Trials of a sweep, and a statistic of them. */
  private record Selection(
      Map<String, List<String>> where, Optional<Test> only, Measure measure, Reduction reduction) {
    /** Takes back a setting of the selection that is compared with. */
    private static final List<String> ANY = List.of("any");

    Selection with(Map<String, List<String>> group) {
      Map<String, List<String>> joined = new LinkedHashMap<>(where);
      group.forEach(joined::putIfAbsent);
      group.forEach((setting, values) -> joined.put(setting, narrower(setting, values)));
      return new Selection(joined, only, measure, reduction);
    }

    /** A selection that names one value of its own keeps it, so that it can be compared with. */
    private List<String> narrower(String setting, List<String> values) {
      List<String> own = where.getOrDefault(setting, List.of());
      return own.isEmpty() || own.size() > 1 ? values : own;
    }

    String filter() {
      return where.entrySet().stream()
          .filter(setting -> !setting.getValue().equals(ANY))
          .map(setting -> setting.getKey() + "=" + String.join("|", setting.getValue()))
          .collect(Collectors.joining(","));
    }

    List<Configuration> configurations(SweepResults results, String place) {
      List<Configuration> found = results.configurations();
      if (!filter().isEmpty()) {
        Conditions conditions = conditions(place);
        found = found.stream().filter(conditions::matches).toList();
      }
      if (found.isEmpty()) {
        throw new InvalidInputException(
            place + "no trial of " + results.name() + " has " + filter());
      }
      return found;
    }

    private Conditions conditions(String place) {
      try {
        return Conditions.parse(filter());
      } catch (InvalidInputException e) {
        throw new InvalidInputException(
            e.problems().stream().map(line -> place + line.replace("--where: ", "")).toList());
      }
    }

    Measured measure(SweepResults results, String place) {
      Set<Configuration> chosen = Set.copyOf(configurations(results, place));
      List<FinishedTrial> trials =
          results.finished().stream()
              .filter(trial -> chosen.contains(trial.result().configuration()))
              .filter(trial -> only.isEmpty() || only.get().isMetBy(trial, place))
              .toList();
      double[] values = trials.stream().mapToDouble(trial -> measure.of(trial, place)).toArray();
      return new Measured(reduction, values);
    }
  }

  /** A number that every trial has, maybe at one of its logged epochs. */
  private record Measure(String name, OptionalInt epoch) {
    /** Of all logged steps, the share at which the training loss rose. */
    private static final String RISES = "rises";

    private static final double LIKELY_LOG_ODDS = 5;

    private static final String EPOCHS_RUN = "epochs_run";

    /** Of the plane, the share over which the log odds are straight. */
    private static final String STRAIGHT = "straight";

    private static final String GRADIENT = "weight_gradient_norm";

    static Measure parse(String text, String place) {
      String[] parts = text.split(" after ", 2);
      Measure measure =
          new Measure(
              parts[0].strip(),
              parts.length == 1
                  ? OptionalInt.empty()
                  : OptionalInt.of((int) Rules.number(parts[1].strip(), place)));
      if (!measure.isKnown()) {
        throw new InvalidInputException(
            place + "unknown measure '" + text + "'; known are: " + allowed());
      }
      return measure;
    }

    private boolean isKnown() {
      return switch (name) {
        case RISES, STRAIGHT, EPOCHS_RUN -> epoch.isEmpty();
        case GRADIENT -> epoch.isPresent();
        default -> metric().isPresent();
      };
    }

    private static String allowed() {
      return List.of(Metric.values()).stream().map(Metric::word).collect(Collectors.joining(", "))
          + " (each also 'after EPOCHS'), rises, straight, epochs_run, weight_gradient_norm after"
          + " EPOCHS";
    }

    private Optional<Metric> metric() {
      return List.of(Metric.values()).stream().filter(m -> m.word().equals(name)).findFirst();
    }

    /** NaN where it was not measured. */
    double of(FinishedTrial trial, String place) {
      return switch (name) {
        case RISES -> rises(trial.artefacts().curve().points());
        case STRAIGHT -> straight(trial.artefacts().boundary());
        case EPOCHS_RUN -> trial.result().epochsRun();
        case GRADIENT -> largestGradient(trial, place);
        default -> {
          Metric metric = metric().orElseThrow();
          yield epoch.isEmpty()
              ? trial.result().metrics().get(metric)
              : point(trial, place).metrics().get(metric);
        }
      };
    }

    private static double rises(List<CurvePoint> points) {
      long rises = 0;
      for (int i = 1; i < points.size(); i++) {
        double before = points.get(i - 1).metrics().trainLoss();
        rises += points.get(i).metrics().trainLoss() > before ? 1 : 0;
      }
      return points.size() < 2 ? Double.NaN : (double) rises / (points.size() - 1);
    }

    /**
     * Looks at three neighbours in a row of the plane at a time, where both classes are likely
     * enough to tell: they are straight if they bend by less than a fiftieth of their slope.
     */
    private static double straight(Optional<Boundary> boundary) {
      if (boundary.isEmpty() || boundary.get().outputs() != 2) {
        return Double.NaN;
      }
      int columns = boundary.get().x1().length;
      int points = columns * boundary.get().x2().length;
      double[] said = boundary.get().values();
      int seen = 0;
      int straight = 0;
      for (int i = 1; i < points - 1; i++) {
        double left = Math.log(said[i - 1] / said[points + i - 1]);
        double here = Math.log(said[i] / said[points + i]);
        double right = Math.log(said[i + 1] / said[points + i + 1]);
        boolean isInside = i % columns != 0 && i % columns != columns - 1;
        if (isInside && Math.max(Math.abs(left), Math.abs(right)) < LIKELY_LOG_ODDS) {
          seen++;
          straight += Math.abs(left - 2 * here + right) < Math.abs(right - left) / 100 ? 1 : 0;
        }
      }
      return seen == 0 ? Double.NaN : (double) straight / seen;
    }

    private CurvePoint point(FinishedTrial trial, String place) {
      return trial.artefacts().curve().points().stream()
          .filter(point -> point.epoch() == epoch.getAsInt())
          .findFirst()
          .orElseThrow(() -> notLogged(trial, place));
    }

    private double largestGradient(FinishedTrial trial, String place) {
      return trial.artefacts().statistics().stream()
          .filter(layer -> layer.epoch() == epoch.getAsInt())
          .mapToDouble(LayerStatistics::weightGradientNorm)
          .max()
          .orElseThrow(() -> notLogged(trial, place));
    }

    private InvalidInputException notLogged(FinishedTrial trial, String place) {
      return new InvalidInputException(
          place
              + this
              + ": trial "
              + trial.result().configuration().id().text()
              + " logged no epoch "
              + epoch.getAsInt());
    }

    @Override
    public String toString() {
      return name + (epoch.isPresent() ? " after " + epoch.getAsInt() : "");
    }
  }

  /** A measure, an operator and a number. */
  private record Test(Measure measure, String operator, double number) {
    boolean isMetBy(FinishedTrial trial, String place) {
      return Operators.isMet(measure.of(trial, place), operator, number);
    }

    @Override
    public String toString() {
      return measure + " " + operator + " " + Tables.shown(number);
    }
  }

  /** How the numbers of several trials become one. */
  private record Reduction(String name, DoublePredicate counts, String text) {
    static final List<String> STATISTICS = List.of("mean", "median", "smallest", "largest");

    /** NaN without values; a trial without the number counts for a share alone. */
    double of(double[] all) {
      if (name.equals("share")) {
        return Arrays.stream(all).filter(counts).count() / (double) all.length;
      }
      double[] values = measured(all);
      if (values.length == 0) {
        return Double.NaN;
      }
      return switch (name) {
        case "median" -> Median.withDefaults().evaluate(values);
        case "smallest" -> Arrays.stream(values).min().orElseThrow();
        case "largest" -> Arrays.stream(values).max().orElseThrow();
        default -> Mean.of(values).getAsDouble();
      };
    }

    static double[] measured(double[] all) {
      return Arrays.stream(all).filter(value -> !Double.isNaN(value)).toArray();
    }
  }

  /** The numbers of the trials of a selection. */
  private record Measured(Reduction reduction, double[] all) {
    double value() {
      return reduction.of(all);
    }

    double deviation() {
      double[] values = Reduction.measured(all);
      return values.length < 2 ? Double.NaN : StandardDeviation.of(values).getAsDouble();
    }

    double smallest() {
      return Arrays.stream(Reduction.measured(all)).min().orElse(Double.NaN);
    }

    double largest() {
      return Arrays.stream(Reduction.measured(all)).max().orElse(Double.NaN);
    }
  }

  /** A condition with the numbers it was decided by. */
  private record Outcome(
      Condition condition, Selection selected, Measured measured, double threshold, String base) {

    boolean isMet() {
      return Operators.isMet(measured.value(), condition.operator(), threshold);
    }

    boolean has(Map.Entry<String, List<String>> setting) {
      return setting.getValue().equals(selected.where().get(setting.getKey()));
    }

    /** One line for a person. */
    String text() {
      String spread =
          selected.reduction().name().equals("mean") && !Double.isNaN(measured.deviation())
              ? " +- " + Tables.shown(measured.deviation())
              : "";
      String asked = base.isEmpty() ? Tables.shown(threshold) : base;
      long unmeasured = Arrays.stream(measured.all()).filter(Double::isNaN).count();
      return what()
          + " "
          + Tables.shown(measured.value())
          + spread
          + (unmeasured > 0 ? " (" + unmeasured + " without)" : "")
          + ", asked: "
          + condition.operator()
          + " "
          + asked
          + (isMet() ? "" : ": no");
    }

    String what() {
      String measure = selected.measure().toString();
      String only = selected.only().map(test -> " of those with " + test).orElse("");
      return selected.reduction().name().equals("share")
          ? "share with " + measure + " " + selected.reduction().text() + only
          : selected.reduction().name() + " " + measure + only;
    }

    String rests() {
      return condition.sweep() + ": " + selected.filter() + " (" + measured.all().length + ")";
    }
  }

  /** Comparisons; none is met by what was not measured. */
  private static final class Operators {
    static final List<String> ALL = List.of("<=", ">=", "<", ">");

    static boolean isMet(double value, String operator, double number) {
      return switch (operator) {
        case "<" -> value < number;
        case "<=" -> value <= number;
        case ">" -> value > number;
        default -> value >= number;
      };
    }

    static String in(String text, String place) {
      return ALL.stream()
          .filter(text::startsWith)
          .findFirst()
          .orElseThrow(
              () ->
                  new InvalidInputException(
                      place + "expected <, <=, > or >= and a number, got '" + text + "'"));
    }
  }

  /** The sweeps under a folder, each read once; only those with every trial finished. */
  private static final class Sweeps {
    private final Path out;
    private final Map<String, Optional<SweepResults>> read = new HashMap<>();

    Sweeps(Path out) {
      this.out = out;
    }

    Optional<SweepResults> find(String name) {
      return read.computeIfAbsent(name, this::read);
    }

    private Optional<SweepResults> read(String name) {
      if (!Files.isDirectory(out.resolve(name))) {
        return Optional.empty();
      }
      SweepStatus status = SweepStatus.of(ResultsFolder.existing(out.resolve(name)));
      return status.pending() == 0 ? Optional.of(status.results()) : Optional.empty();
    }
  }

  /** Reads the rules, and refuses what it does not know. */
  private static final class Rules {
    private final String place;
    private final Map<?, ?> mapping;

    private Rules(String place, Object node, String... keys) {
      if (!(node instanceof Map<?, ?> map)) {
        throw new InvalidInputException(place + "expected a mapping");
      }
      this.place = place;
      this.mapping = map;
      for (Object key : map.keySet()) {
        if (keys.length > 0 && !List.of(keys).contains(key)) {
          throw new InvalidInputException(
              place + "unknown key '" + key + "'; known are: " + String.join(", ", keys));
        }
      }
    }

    static List<Finding> read(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new InvalidInputException(file + ": no such file");
      }
      String place = file.getFileName() + ": ";
      Rules root = new Rules(place, parse(file, place), "findings");
      List<Finding> findings = new ArrayList<>();
      Set<String> names = new LinkedHashSet<>();
      for (Object node : root.list("findings")) {
        Finding finding = finding(place + "finding " + (findings.size() + 1) + ": ", node);
        if (!names.add(finding.name())) {
          throw new InvalidInputException(place + "two findings are named " + finding.name());
        }
        findings.add(finding);
      }
      return findings;
    }

    private static Object parse(Path file, String place) throws IOException {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file.toString()).setSchema(new FailsafeSchema()).build();
      try {
        return new Load(settings).loadFromString(Files.readString(file));
      } catch (MarkedYamlEngineException e) {
        String line = e.getProblemMark().map(mark -> mark.getLine() + 1 + ": ").orElse("");
        throw new InvalidInputException(place.strip() + line + "not valid YAML: " + e.getProblem());
      } catch (YamlEngineException e) {
        throw new InvalidInputException(place + "not valid YAML");
      }
    }

    private static Finding finding(String place, Object node) {
      Rules rules =
          new Rules(place, node, "finding", "report", "claim", "reported", "note", "conditions");
      String name = rules.text("finding");
      List<Condition> conditions = new ArrayList<>();
      for (Object condition : rules.list("conditions")) {
        String at =
            place
                .replaceFirst("finding \\d+", "finding " + name)
                .replaceFirst(": $", ", condition " + (conditions.size() + 1) + ": ");
        conditions.add(condition(at, condition));
      }
      return new Finding(
          name,
          rules.text("report"),
          rules.text("claim"),
          rules.text("reported"),
          rules.find("note").orElse(""),
          List.copyOf(conditions));
    }

    private static Condition condition(String place, Object node) {
      Rules rules =
          new Rules(
              place,
              node,
              "sweep",
              "where",
              "only",
              "each",
              "measure",
              "statistic",
              "share",
              "is",
              "than");
      Selection selection =
          new Selection(
              rules.settings(),
              rules.find("only").map(text -> test(text, place)),
              Measure.parse(rules.text("measure"), place),
              rules.reduction());
      String is = rules.text("is");
      String operator = Operators.in(is, place);
      String number = is.substring(operator.length()).strip();
      boolean hasOther = rules.mapping.containsKey("than");
      if (hasOther != number.isEmpty()) {
        throw new InvalidInputException(
            place + "expected either a number behind " + operator + " or the key 'than'");
      }
      return new Condition(
          place,
          rules.text("sweep"),
          selection,
          rules.parameters("each"),
          operator,
          hasOther ? Double.NaN : number(number, place),
          hasOther ? Optional.of(rules.other(selection)) : Optional.empty());
    }

    private Other other(Selection first) {
      Rules rules =
          new Rules(
              place + "than: ",
              mapping.get("than"),
              "where",
              "only",
              "measure",
              "statistic",
              "share",
              "times",
              "plus");
      Map<String, List<String>> where = new LinkedHashMap<>(first.where());
      where.putAll(rules.settings());
      boolean isReduced =
          rules.mapping.containsKey("statistic") || rules.mapping.containsKey("share");
      Selection selection =
          new Selection(
              where,
              rules.find("only").map(text -> test(text, place)).or(first::only),
              rules.find("measure").map(text -> Measure.parse(text, place)).orElse(first.measure()),
              isReduced ? rules.reduction() : first.reduction());
      return new Other(
          selection,
          rules.find("times").map(text -> number(text, place)).orElse(1.0),
          rules.find("plus").map(text -> number(text, place)).orElse(0.0),
          rules.difference());
    }

    /** What is said of the other selection: what it has that the first one has not. */
    private String difference() {
      List<String> said = new ArrayList<>();
      for (String key : List.of("statistic", "measure", "share", "only")) {
        find(key).ifPresent(said::add);
      }
      settings().forEach((setting, values) -> said.add(setting + "=" + String.join("|", values)));
      return String.join(", ", said);
    }

    private static Test test(String text, String place) {
      String[] parts = text.split(" (?=[<>])", 2);
      if (parts.length < 2) {
        throw new InvalidInputException(
            place + "expected a measure, <, <=, > or >= and a number, got '" + text + "'");
      }
      String operator = Operators.in(parts[1], place);
      return new Test(
          Measure.parse(parts[0], place),
          operator,
          number(parts[1].substring(operator.length()).strip(), place));
    }

    private Reduction reduction() {
      Optional<String> share = find("share");
      if (share.isPresent()) {
        String operator = Operators.in(share.get(), place);
        double number = number(share.get().substring(operator.length()).strip(), place);
        return new Reduction(
            "share", value -> Operators.isMet(value, operator, number), share.get());
      }
      String name = find("statistic").orElse("mean");
      if (!Reduction.STATISTICS.contains(name)) {
        throw new InvalidInputException(
            place
                + "unknown statistic '"
                + name
                + "'; known are: "
                + String.join(", ", Reduction.STATISTICS));
      }
      return new Reduction(name, value -> true, "");
    }

    private Map<String, List<String>> settings() {
      Map<String, List<String>> settings = new LinkedHashMap<>();
      if (mapping.containsKey("where")) {
        Rules where = new Rules(place + "where: ", mapping.get("where"));
        where.mapping.forEach((key, value) -> settings.put(key.toString(), where.words(value)));
      }
      return settings;
    }

    private List<Parameter<?>> parameters(String key) {
      return mapping.containsKey(key)
          ? words(mapping.get(key)).stream().<Parameter<?>>map(this::parameter).toList()
          : List.of();
    }

    private Parameter<?> parameter(String name) {
      return Parameters.byName(name)
          .orElseThrow(() -> new InvalidInputException(place + "unknown parameter '" + name + "'"));
    }

    private List<String> words(Object node) {
      if (node instanceof Collection<?> list && !list.isEmpty()) {
        return list.stream().map(this::word).toList();
      }
      return List.of(word(node));
    }

    private String word(Object node) {
      if (node instanceof String text && !text.isBlank()) {
        return text.strip();
      }
      throw new InvalidInputException(place + "expected a word or a number, got " + node);
    }

    private List<?> list(String key) {
      if (mapping.get(key) instanceof List<?> list && !list.isEmpty()) {
        return list;
      }
      throw new InvalidInputException(place + "expected a list behind '" + key + "'");
    }

    private Optional<String> find(String key) {
      return mapping.containsKey(key) ? Optional.of(word(mapping.get(key))) : Optional.empty();
    }

    private String text(String key) {
      return find(key)
          .orElseThrow(() -> new InvalidInputException(place + "the key '" + key + "' is missing"));
    }

    static double number(String text, String place) {
      return Numbers.parse(text)
          .orElseThrow(
              () -> new InvalidInputException(place + "expected a number, got '" + text + "'"));
    }
  }

  /** The tables and what is printed. */
  private static final class Tables {
    private static final CSVFormat CSV =
        CSVFormat.RFC4180.builder().setRecordSeparator("\n").setNullString("").get();

    static void write(List<Judged> judged, Path out) throws IOException {
      Files.createDirectories(out);
      try (Writer writer = Files.newBufferedWriter(out.resolve("findings.csv"));
          CSVPrinter csv = new CSVPrinter(writer, CSV)) {
        csv.printRecord(
            "finding",
            "report",
            "claim",
            "reported",
            "measured",
            "trials",
            "holds",
            "met",
            "conditions",
            "note");
        for (Judged one : judged) {
          csv.printRecord(row(one));
        }
      }
      try (Writer writer = Files.newBufferedWriter(out.resolve("conditions.csv"));
          CSVPrinter csv = new CSVPrinter(writer, CSV)) {
        csv.printRecord(
            "finding",
            "condition",
            "sweep",
            "where",
            "what",
            "trials",
            "value",
            "deviation",
            "smallest",
            "largest",
            "asked",
            "threshold",
            "base",
            "met");
        for (Judged one : judged) {
          for (int i = 0; i < one.outcomes().size(); i++) {
            csv.printRecord(row(one.finding().name(), i + 1, one.outcomes().get(i)));
          }
        }
      }
    }

    private static List<Object> row(Judged one) {
      Finding finding = one.finding();
      return List.of(
          finding.name(),
          finding.report(),
          finding.claim(),
          finding.reported(),
          String.join("; ", one.lines()),
          one.outcomes().stream().map(Outcome::rests).distinct().collect(Collectors.joining("; ")),
          one.verdict(),
          one.met(),
          one.outcomes().size(),
          finding.note());
    }

    private static List<Object> row(String finding, int number, Outcome outcome) {
      Measured measured = outcome.measured();
      return List.of(
          finding,
          number,
          outcome.condition().sweep(),
          outcome.selected().filter(),
          outcome.what(),
          measured.all().length,
          cell(measured.value()),
          cell(measured.deviation()),
          cell(measured.smallest()),
          cell(measured.largest()),
          outcome.condition().operator(),
          cell(outcome.threshold()),
          outcome.base(),
          outcome.isMet() ? "yes" : "no");
    }

    private static String cell(double value) {
      return Double.isNaN(value) ? "" : shown(value);
    }

    /** Four digits: what comes behind them differs between kinds of processors. */
    static String shown(double value) {
      if (Double.isNaN(value)) {
        return "nothing";
      }
      double size = Math.abs(value);
      if (size != 0 && (size < 1e-3 || size >= 1e6)) {
        String digits = String.format(Locale.ROOT, "%.2e", value);
        return digits
            .replaceFirst("\\.?0*e", "e")
            .replaceFirst("e([+-])0?", "e$1")
            .replace("+", "");
      }
      return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private static String counted(String verdict, int count) {
      return count == 1 ? verdict : verdict.replace("holds", "hold").replace("does", "do");
    }

    static void print(List<Judged> judged, PrintStream out) {
      Map<String, Integer> counts = new TreeMap<>();
      out.println("verdict        met    report and what it found");
      for (Judged one : judged) {
        counts.merge(one.verdict(), 1, Integer::sum);
        out.printf(
            Locale.ROOT,
            "%-13s  %5s  %s  %s%n",
            one.verdict(),
            one.outcomes().isEmpty() ? "" : one.met() + "/" + one.outcomes().size(),
            one.finding().report(),
            one.finding().claim());
      }
      out.println();
      out.println(
          List.of(HOLDS, IN_PART, FAILS, NOT_RUN).stream()
              .filter(counts::containsKey)
              .map(verdict -> counts.get(verdict) + " " + counted(verdict, counts.get(verdict)))
              .collect(Collectors.joining(", ")));
    }
  }
}
