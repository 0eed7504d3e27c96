package org.sweepstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What grows beyond one screen or one idea is cut before it does. */
class SizeLimitsTest {
  private static final int LONGEST_CLASS = 300;
  private static final int LONGEST_METHOD = 40;

  /** A file of Java as text, so that nothing is looked for on a disk. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Counts the lines of types and methods, their annotations included but not their Javadoc. */
  private static final class Sizes extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> tooLong = new ArrayList<>();

    Sizes(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      long lines = lines(method);
      if (lines > LONGEST_METHOD) {
        tooLong.add(unit.getSourceFile().getName() + ": " + method.getName() + ": " + lines);
      }
      return super.visitMethod(method, nothing);
    }

    private long lines(Tree tree) {
      LineMap map = unit.getLineMap();
      return map.getLineNumber(positions.getEndPosition(unit, tree))
          - map.getLineNumber(positions.getStartPosition(unit, tree))
          + 1;
    }
  }

  @Test
  void keepsClassesWithinTheLimit() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      long lines = Files.readString(file).lines().count();
      if (lines > LONGEST_CLASS) {
        tooLong.add(file + ": " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void keepsMethodsWithinTheLimit() throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path file : sources()) {
      sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
    }
    assertThat(longMethods(sources)).isEmpty();
  }

  @Test
  void findsWhatIsTooLong() throws IOException {
    String inside = "    int a;\n".repeat(LONGEST_METHOD - 2);
    String fits = "  void fits() {\n" + inside + "  }\n";
    String exceeds = "  /** Long. */\n  @Deprecated\n  void exceeds() {\n" + inside + "  }\n";
    assertThat(longMethods(List.of(new Source("A.java", "class A {\n" + fits + exceeds + "}\n"))))
        .containsExactly("/A.java: exceeds: " + (LONGEST_METHOD + 1));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      assertThat(sources).hasSizeGreaterThan(100);
      return sources;
    }
  }

  private static List<String> longMethods(List<Source> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<String> tooLong = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        Sizes sizes = new Sizes(unit, positions);
        sizes.scan(unit, null);
        tooLong.addAll(sizes.tooLong);
      }
      return tooLong;
    }
  }
}
