package org.sweepstack;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package table: folders are the pipeline, and a package knows only what stands here. */
class ArchitectureTest {
  private static final String ROOT = "org.sweepstack.";

  static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          entry("trial", List.of()),
          entry("filter", List.of("trial")),
          entry("definition", List.of("trial", "files", "data")),
          entry("data", List.of("trial", "files", "csv")),
          entry("network", List.of("trial")),
          entry("training", List.of("trial", "data", "network")),
          entry("model", List.of("trial", "network")),
          entry("execution", List.of("trial", "data", "training")),
          entry("files", List.of("trial")),
          entry("csv", List.of("trial", "files")),
          entry("journal", List.of("trial", "files", "csv")),
          entry("remote", List.of("trial", "data", "training", "execution", "files", "journal")),
          entry("summary", List.of("trial", "journal", "csv")),
          entry("halving", List.of("trial", "journal", "summary")),
          entry("hints", List.of("trial", "summary", "journal")),
          entry(
              "results", List.of("trial", "model", "files", "csv", "journal", "summary", "hints")),
          entry("comparison", List.of("trial", "files", "csv", "journal", "summary")),
          entry("page", List.of("trial", "files", "journal", "summary")),
          entry("picture", List.of("trial", "files", "journal", "summary")),
          entry(
              "sweep",
              List.of(
                  "trial",
                  "filter",
                  "definition",
                  "data",
                  "model",
                  "execution",
                  "files",
                  "csv",
                  "journal",
                  "summary",
                  "halving",
                  "hints",
                  "results",
                  "comparison")),
          entry(
              "judge",
              List.of(
                  "trial",
                  "filter",
                  "definition",
                  "files",
                  "csv",
                  "journal",
                  "summary",
                  "results",
                  "sweep")),
          // In a source folder and a jar of its own.
          entry("spark", List.of("trial", "execution", "files", "remote", "cli")),
          entry("terminal", List.of("trial")),
          entry(
              "cli",
              List.of(
                  "trial",
                  "filter",
                  "definition",
                  "execution",
                  "files",
                  "csv",
                  "journal",
                  "summary",
                  "halving",
                  "hints",
                  "results",
                  "comparison",
                  "page",
                  "picture",
                  "sweep",
                  "judge",
                  "terminal")));

  private static final Set<String> OPENING =
      Set.of(
          "copy",
          "lines",
          "newBufferedReader",
          "newBufferedWriter",
          "newByteChannel",
          "newInputStream",
          "newOutputStream",
          "readAllBytes",
          "readAllLines",
          "readString",
          "write",
          "writeString");

  private static final Set<String> OPENED =
      Stream.of(
              FileChannel.class,
              FileInputStream.class,
              FileOutputStream.class,
              FileReader.class,
              FileWriter.class,
              RandomAccessFile.class)
          .map(Class::getName)
          .collect(Collectors.toSet());

  /** Read when they are needed: other tests want nothing but the table. */
  private static final class Imported {
    static final JavaClasses CLASSES =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sweepstack");
  }

  static List<String> packages() {
    return MAY_USE.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatTheTableAllows(String name) {
    List<String> allowed = new ArrayList<>(MAY_USE.get(name));
    allowed.add(name);
    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            packages().stream()
                .filter(other -> !allowed.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new))
        .because(
            "a longer or crooked way of the data makes every later change harder: "
                + name
                + " may use only "
                + allowed)
        .allowEmptyShould(true)
        .check(Imported.CLASSES);
  }

  @Test
  void hasNoPackageOutsideTheTable() {
    assertThat(Imported.CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
        .allMatch(name -> MAY_USE.containsKey(name.substring(ROOT.length())));
  }

  @Test
  void hasNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("org.sweepstack.(*)..")
        .should()
        .beFreeOfCycles()
        .check(Imported.CLASSES);
  }

  @Test
  void keepsNd4jInTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "network")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.nd4j..", "org.bytedeco..")
                // What is in its libraries beside it: files of ONNX.
                .and(not(resideInAPackage("org.nd4j.shade.protobuf.."))))
        .because(
            "commands that train nothing must not load ND4J, and another engine must find one seam")
        .check(Imported.CLASSES);
  }

  @Test
  void keepsYamlInTheDefinition() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "definition", ROOT + "judge")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .because("behind what reads them, sweeps and rules are typed values, whatever the file")
        .check(Imported.CLASSES);
  }

  @Test
  void keepsFilesOutOfTheMathematics() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "trial", ROOT + "network", ROOT + "training")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.io..")
        .because("a trial's numbers depend on its configuration alone")
        .check(Imported.CLASSES);
  }

  /** The kernel's own files, and standard output, are none that anybody can put there. */
  @Test
  void opensFilesInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "files")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "execution.Mounts")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "sweep.Environment")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "cli.StandardOutput")
        .and()
        // It packs what was read as data before, in a folder of its own.
        .doNotHaveFullyQualifiedName(ROOT + "spark.SentFiles")
        .should()
        .callCodeUnitWhere(DescribedPredicate.describe("it opens a file", ArchitectureTest::opens))
        .because(
            "who opens a pipe may wait for ever, and who writes by a link overwrites what is"
                + " elsewhere: RegularFile, AtomicFile and their like look first")
        .check(Imported.CLASSES);
  }

  private static boolean opens(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    return owner.equals(Files.class.getName())
        ? OPENING.contains(call.getName())
        : OPENED.contains(owner) && Set.of("<init>", "open").contains(call.getName());
  }

  @Test
  void keepsTheTerminalInTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "cli", ROOT + "spark")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .because("standard output is for data, and only the command line decides what is printed")
        .check(Imported.CLASSES);
  }

  @Test
  void drawsRandomNumbersFromTrialsOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .doNotHaveFullyQualifiedName("java.util.Random")
        .andShould()
        .onlyDependOnClassesThat()
        .doNotHaveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .because("every draw comes from a trial's seed, so that a rerun gives the same bits")
        .check(Imported.CLASSES);
  }

  /** Other ways in, such as a service, have no such options: below the cli, remedies are data. */
  @Test
  void namesOptionsInTheCommandLineOnly() throws IOException {
    Pattern option = Pattern.compile("\"[^\"\n]*--[a-z]");
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/sweepstack"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    Set<String> naming = new TreeSet<>();
    for (Path source : sources) {
      if (option.matcher(Files.readString(source)).find()) {
        naming.add(source.getParent().getFileName().toString());
      }
    }
    assertThat(naming).containsExactly("cli");
  }

  @Test
  void describesEveryPackage() {
    for (String name : packages()) {
      String source = name.equals("spark") ? "src/spark/java" : "src/main/java";
      assertThat(Path.of(source, "org/sweepstack", name, "package-info.java"))
          .satisfies(
              path ->
                  assertThat(Files.readString(path).replaceAll("[\\s*]+", " "))
                      .contains("Enter by", "Must not know"));
    }
  }
}
