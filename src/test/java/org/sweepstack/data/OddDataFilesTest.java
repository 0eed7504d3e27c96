package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TableColumn;

/** What people and programs save: read, or refused in one line that says what it probably is. */
class OddDataFilesTest {
  private static final String NUMBER = "expected a finite number such as 1.5, got ";

  private static final String TABLE = "x1,x2,y\n1.5,2,a\n3,4,b\n";

  @TempDir Path path;

  private static Arguments file(String what, String text, String... lines) {
    return Arguments.of(what, text.getBytes(StandardCharsets.UTF_8), lines);
  }

  static List<Arguments> notRead() {
    return List.of(
        file(
            "scikit-learn's iris",
            "150,4,setosa,versicolor,virginica\n" + rows(150, "5.1,3.5,1.4,0.2,%d"),
            ":1: no header but a line of counts, as scikit-learn's files begin (150 rows, 4"
                + " columns); write the columns' names in its place"),
        file(
            "scikit-learn's wine",
            "178,13,class_0,class_1,class_2\n"
                + rows(178, "14.23,1.71,2.43,15.6,127,2.8,3.06,0.28,2.29,5.64,1.04,3.92,1065,%d"),
            ":1: no header but a line of counts, as scikit-learn's files begin (178 rows, 13"
                + " columns); write the columns' names in its place"),
        file(
            "scikit-learn's diabetes",
            "59 2 32.1 101.0 157 93.2 38.0 4.0 4.8598 87\n"
                + "48 1 21.6 87.0 183 103.2 70.0 3.0 3.8918 69\n",
            ":1: blanks between the cells; save it with commas, semicolons or tabs"),
        file(
            "scikit-learn's breast cancer",
            "569,3,malignant,benign\n" + rows(569, "17.99,10.38,122.8,%d"),
            ":1: no header but a line of counts, as scikit-learn's files begin (569 rows, 3"
                + " columns); write the columns' names in its place"),
        file(
            "a line of counts in which the target is a class",
            "150,2,y\n" + rows(150, "5.1,3.5,%d"),
            ":1: no header but a line of counts, as scikit-learn's files begin (150 rows, 2"
                + " columns); write the columns' names in its place"),
        file(
            "scikit-learn's Boston",
            "506,2,\n\"CRIM\",\"ZN\",\"y\"\n" + rows(506, "0.00632,18,%d"),
            ":1: no header but a line of counts, as scikit-learn's files begin (506 rows, 2"
                + " columns); delete it: the header is on line 2"),
        file(
            "scikit-learn's digits",
            rows(9, "0,0,5,13,9,%d"),
            ":1: no header: the first row is one of numbers ('0, 0, 5, 13, 9, 0'); write the"
                + " columns' names above it"),
        file(
            "scikit-learn's Linnerud",
            "Chins Situps y\n5 162 60\n2 110 60\n",
            ":1: blanks between the cells; save it with commas, semicolons or tabs"),
        file(
            "scikit-learn's target of diabetes",
            "1.510000000000000000e+02\n7.500000000000000000e+01\n",
            ":1: no header: the first row is one of numbers ('1.510000000000000000e+02'); write the"
                + " columns' names above it"),
        file(
            "more columns than one can count with",
            IntStream.range(0, 1_000_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","))
                + ",y\n1,2\n",
            ":1: 1000001 columns, expected at most 1000000; leave out what is not needed"),
        file(
            "a quote around many rows",
            "x,y\n\"" + "1,a\n".repeat(9_000_000),
            ":2: a row longer than 33554432 characters; is a quote not closed?"),
        file(
            "UCI's iris",
            "5.1,3.5,1.4,0.2,Iris-setosa\n4.9,3.0,1.4,0.2,Iris-setosa\n",
            ":1: no header: the first row is one of numbers ('5.1, 3.5, 1.4, 0.2, Iris-setosa');"
                + " write the columns' names above it"),
        file(
            "a first row whose class happens to be the target",
            "5.1,3.5,y\n4.9,3.0,n\n",
            ":1: no header: the first row is one of numbers ('5.1, 3.5, y'); write the columns'"
                + " names above it"),
        file(
            "a title above the header",
            "Measured in May,,\nx1,x2,y\n1,2,a\n3,4,b\n",
            ":1: no header: it seems to be on line 2; delete what stands above it"),
        file(
            "notes above the header",
            "made by,someone\nin,2024\nx1,x2,y\n1,2,a\n3,4,b\n",
            ":1: no header: it seems to be on line 3; delete what stands above it"),
        file(
            "R's row names",
            "x1,y\n1,2,a\n2,4,b\n",
            ":1: the rows have one cell more than the header; name the first column (R writes row"
                + " names without one: row.names = FALSE leaves them out)"),
        file(
            "a separator at the end of rows only",
            "x1,y\n2,a,\n4,b,\n",
            ":1: the rows end with a separator and the header does not; delete it there"),
        file(
            "pandas' index",
            ",x1,y\n0,2,a\n1,4,b\n",
            ":1: column 1 has no name; name it or drop it (pandas writes its index so: index=False"
                + " leaves it out)"),
        file(
            "columns that Excel kept",
            "x1,y,,,\n2,a,,,\n4,b,,,\n",
            ":1: columns 3, 4, 5 have no name; name them or drop them"),
        file(
            "a header shorter than the rows",
            "a,y\n1,2,3,4,5\n1,2,3,4,6\n",
            ":2: expected 2 cells as in the header, got 5 (2 such rows, the last on line 3)"),
        file(
            "decimal commas in a file with commas",
            "x1,x2,y\n1,5,2,5,a\n3,5,4,5,b\n",
            ":1: 3 names and 5 cells a row: decimal commas in a file with commas? save it with"
                + " semicolons, or with decimal points"),
        file(
            "quoted decimal commas in a file with commas",
            "x1,y\n\"1,5\",a\n\"2,5\",b\n",
            ":2: 'x1': "
                + NUMBER
                + "'1,5'; a decimal comma? write points, or save it with semicolons (2 such rows,"
                + " the last on line 3)"),
        file(
            "both decimal marks",
            "x1;x2;y\n1.5;2;a\n2;1,234;b\n",
            ":3: 'x2': '1,234' has another decimal mark than '1.5' on line 2; write all numbers"
                + " with the same"),
        file(
            "thousands between decimal commas",
            "x1;y\n1.234,5;a\n2;b\n",
            ":2: 'x1': " + NUMBER + "'1.234,5'; marks between thousands? write the digits alone"),
        file(
            "thousands",
            "x1,y\n\"1,234,567\",a\n2,b\n",
            ":2: 'x1': " + NUMBER + "'1,234,567'; marks between thousands? write the digits alone"),
        file(
            "one mistake on 178 rows",
            "x1,x2,y\n" + rows(178, "1,red,a") + "1,2,b\n",
            ":2: 'x2': "
                + NUMBER
                + "'red'; write numbers, or set columns: '-x2' to leave it out or 'x2=category' to"
                + " take words (178 such rows, the last on line 179)"),
        file(
            "units in the second row",
            "x1,y\ncm,a\n2,a\n3,b\n",
            ":2: 'x1': "
                + NUMBER
                + "'cm'; write numbers, or set columns: '-x1' to leave it out or 'x1=category' to"
                + " take words"),
        file(
            "words before a number",
            "x1,y\nlow,a\nhigh,a\nlow,b\n7,b\n",
            ":2: 'x1': "
                + NUMBER
                + "'low'; write numbers, or set columns: '-x1' to leave it out or 'x1=category' to"
                + " take words (3 such rows, the last on line 4)"),
        file(
            "a word that needs quotes",
            "\"a;b\",y\n1,a\nlow,b\n",
            ":3: 'a;b': "
                + NUMBER
                + "'low'; write numbers, or set columns: '-\"a;b\"' to leave it out or"
                + " '\"a;b\"=category' to take words"),
        file(
            "dashes before a number",
            "x1,y\n-,a\nnone,a\n7,b\n",
            ":2: 'x1': '-', a missing value; fill it in, or write 'missing: drop' or 'missing:"
                + " mean' (2 such rows, the last on line 3)"),
        file(
            "missing words",
            "x1,y\nlow,a\nNA,a\n,b\nhigh,b\n?,b\n",
            ":3: 'x1': 'NA', a missing value; fill it in, or write 'missing: drop' or 'missing:"
                + " mean' (2 such rows, the last on line 6)",
            ":4: 'x1': empty; fill it in, or write 'missing: drop' or 'missing: mean'"),
        file(
            "a name for every row",
            "name,y\n" + rows(101, "name%d,a"),
            ":102: 'name': expected at most 100 different words, got more; set columns: '-name' to"
                + " leave it out or 'name=category' to allow 1000"),
        file(
            "times",
            "at,y\n10:15,a\n11:20,b\n",
            ":2: 'at': "
                + NUMBER
                + "'10:15'; a date or time; write a number, such as days since a first day, or set"
                + " columns: '-at' to leave it out or 'at=category' to take words (2 such rows, the"
                + " last on line 3)"),
        file(
            "a date among words",
            "at,y\nnever,a\n2024-01-02,b\n",
            ":3: 'at': "
                + NUMBER
                + "'2024-01-02'; a date or time; write a number, such as days since a first day, or"
                + " set columns: '-at' to leave it out or 'at=category' to take words"),
        file(
            "missing numbers",
            "x1,y\nNA,a\n2,b\nnan,a\n?,b\n",
            ":2: 'x1': 'NA', a missing value; fill it in, or write 'missing: drop' or 'missing:"
                + " mean' (3 such rows, the last on line 5)"),
        file(
            "empty numbers",
            "x1,y\n,a\n2,b\n ,a\n",
            ":2: 'x1': empty; fill it in, or write 'missing: drop' or 'missing: mean' (2 such rows,"
                + " the last on line 4)"),
        file(
            "missing classes",
            "x1,y\n1,a\n2,NaN\n3,nan\n4,b\n",
            ":3: target 'y': expected a class, got 'NaN': a missing value; fill it in, leave out"
                + " its row with 'missing: drop', or give the class another name (2 such rows, the"
                + " last on line 4)"),
        file(
            "Excel's missing classes",
            "x1,y\n1,a\n2,#N/A\n3,b\n",
            ":3: target 'y': expected a class, got '#N/A': a missing value; fill it in, leave out"
                + " its row with 'missing: drop', or give the class another name"),
        file(
            "UCI's missing classes",
            "x1,y\n1,0\n2,?\n3,1\n",
            ":3: target 'y': expected a class, got '?': a missing value; fill it in, leave out its"
                + " row with 'missing: drop', or give the class another name"),
        file(
            "null",
            "x1,y\n1,a\n2,NULL\n3,b\n",
            ":3: target 'y': expected a class, got 'NULL': a missing value; fill it in, leave out"
                + " its row with 'missing: drop', or give the class another name"),
        file(
            "an empty class",
            "x1,y\n1,a\n2,\n3,b\n",
            ":3: 'y': empty; fill it in, or leave out its row with 'missing: drop'"),
        file(
            "dates",
            "day,y\n2024-01-02,a\n2024-01-03,b\n",
            ":2: 'day': "
                + NUMBER
                + "'2024-01-02'; a date or time; write a number, such as days since a first day, or"
                + " set columns: '-day' to leave it out or 'day=category' to take words (2 such"
                + " rows, the last on line 3)"),
        file(
            "percentages",
            "x1,y\n5%,a\n6 %,b\n",
            ":2: 'x1': "
                + NUMBER
                + "'5%'; a percentage; write 0.05 for 5% (2 such rows, the last on line 3)"),
        file(
            "units",
            "x1,y\n5 cm,a\n6,b\n",
            ":2: 'x1': "
                + NUMBER
                + "'5 cm'; a unit; write the number alone, or set columns: '-x1' to leave it out or"
                + " 'x1=category' to take words"),
        file(
            "prices",
            "x1,y\n$5,a\n6,b\n",
            ":2: 'x1': "
                + NUMBER
                + "'$5'; a unit; write the number alone, or set columns: '-x1' to leave it out or"
                + " 'x1=category' to take words"),
        file(
            "a number beyond a double",
            "x1,y\n1e999,a\n6,b\n",
            ":2: 'x1': "
                + NUMBER
                + "'1e999'; beyond what a double holds, or not a number; write numbers, or set"
                + " columns: '-x1' to leave it out or 'x1=category' to take words"),
        file(
            "a NUL in a number",
            "x1,y\n1\0,a\n2,b\n",
            ":2: 'x1': "
                + NUMBER
                + "'1\\u0000'; it has a NUL character (U+0000); delete it, or save the file as text"
                + " anew"),
        file(
            "a NUL in a class",
            "x1,y\n1,a\n2,b\0\n",
            ":3: target 'y': expected a class, got 'b\\u0000': it has a NUL character (U+0000);"
                + " delete it"),
        file(
            "a Ctrl-Z with more after it",
            "x1,y\n1,a\n\u001A\n2,b\n",
            ":3: a Ctrl-Z (U+001A), which ends a file in DOS, and more after it; delete it"),
        file(
            "a quote without an end",
            "x1,y\n1,a\n2,\"b\n3,c\n",
            ":3: not valid CSV: a quoted cell has no end, or text after it; write quotes inside a"
                + " cell twice"),
        file(
            "a web page",
            "<!DOCTYPE html>\n<html></html>\n",
            ": a web page, no table as text; save it as CSV"),
        file(
            "an XML document",
            "<?xml version=\"1.0\"?>",
            ": an XML document, no table as text; save it as CSV"),
        file(
            "an ARFF file", "@relation iris\n", ": an ARFF file, no table as text; save it as CSV"),
        bytes(
            "Excel's own",
            new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0},
            ": a ZIP archive, as .xlsx, .ods and .npz are, no table as text; save it as CSV"),
        bytes(
            "Excel's old",
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4},
            ": an Excel file of the old format, no table as text; save it as CSV"),
        bytes(
            "Parquet",
            "PAR1....PAR1".getBytes(StandardCharsets.UTF_8),
            ": a Parquet file, no table as text; save it as CSV"),
        bytes(
            "NumPy",
            new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0},
            ": an array of NumPy, no table as text; save it as CSV"),
        bytes(
            "UTF-16 without its mark",
            "x1,y\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_16LE),
            ":1: NUL characters: in UTF-16 or UTF-32, or no text; save it as CSV in UTF-8"),
        bytes(
            "UTF-32",
            "\uFEFFx1,y\n1,a\n".getBytes(Charset.forName("UTF-32LE")),
            ":1: NUL characters: in UTF-16 or UTF-32, or no text; save it as CSV in UTF-8"),
        bytes(
            "Latin 1",
            "x1,y\n1,\u00e9\n2,b\n".getBytes(StandardCharsets.ISO_8859_1),
            ":2: not in UTF-8; save it in that encoding"),
        bytes(
            "Latin 1 in the header",
            "x1,\u00e9,y\n1,2,a\n2,3,b\n".getBytes(StandardCharsets.ISO_8859_1),
            ":1: not in UTF-8; save it in that encoding"),
        bytes(
            "Latin 1 after many rows, with the line ends of Windows",
            ("x1,y\r\n" + "1,a\r\n".repeat(9000) + "2,\u00e9\r\n")
                .getBytes(StandardCharsets.ISO_8859_1),
            ":9002: not in UTF-8; save it in that encoding"),
        bytes(
            "Latin 1 with the line ends of old Macs",
            "x1,y\r1,a\r2,b\r3,\u00fc".getBytes(StandardCharsets.ISO_8859_1),
            ":4: not in UTF-8; save it in that encoding"),
        bytes(
            "half a character at the end",
            Arrays.copyOf("x1,y\n1,a\n2,\u00e9".getBytes(StandardCharsets.UTF_8), 12),
            ":3: not in UTF-8; save it in that encoding"),
        bytes(
            "half a surrogate in UTF-16",
            new byte[] {
              -1, -2, 'x', 0, ',', 0, 'y', 0, '\n', 0, '1', 0, ',', 0, 0, (byte) 0xD8, 'a', 0
            },
            ":2: not in UTF-8; save it in that encoding"),
        bytes(
            "half of a gzip file",
            Arrays.copyOf(gzip("x1,y\n" + rows(900, "%1$d,a")), 900),
            ": cannot be read: the gzip file is damaged or cut off; copy it anew"),
        file(
            "only separators",
            "x1,y\n,\n,\n",
            ": no row below the header, expected at least one to train and one to test"),
        file("nothing but blanks", "\n , \n", ": empty, expected a header and rows"),
        file(
            "a class for every row",
            "x1,y\n" + rows(101, "1,name%d"),
            ":102: target 'y': expected at most 100 classes, got more"));
  }

  private static Arguments bytes(String what, byte[] bytes, String... lines) {
    return Arguments.of(what, bytes, lines);
  }

  private static String rows(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(row -> String.format(format, row) + "\n")
        .collect(Collectors.joining());
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notRead")
  void tellsInALineWhatAFileProbablyIs(String what, byte[] bytes, String... lines) {
    assertThatThrownBy(
            () -> CsvTable.read(new CsvFolder(path).write(bytes), CsvFolder.request("y")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.lines())
                    .isEqualTo(Arrays.stream(lines).map(line -> "data.csv" + line).toList()));
  }

  static List<Arguments> read() {
    return List.of(
        file("semicolons", "x1;x2;y\n1.5;2;a\n3;4;b\n"),
        file("semicolons and decimal commas", "x1;x2;y\n1,5;2;a\n3;4,0;b\n"),
        file("tabs", "x1\tx2\ty\n1.5\t2\ta\n3\t4\tb\n"),
        file("tabs and decimal commas", "x1\tx2\ty\n1,5\t2\ta\n3\t4\tb\n"),
        file("bars", "x1|x2|y\n1.5|2|a\n3|4|b\n"),
        file("Excel's first line", "sep=;\r\nx1;x2;y\r\n1,5;2;a\r\n3;4;b\r\n"),
        file("Excel's first line and a separator of one's own", "sep=^\nx1^x2^y\n1.5^2^a\n3^4^b\n"),
        file("Excel's first line after a mark", "\uFEFFsep=,\nx1,x2,y\n1.5,2,a\n3,4,b\n"),
        file("rows of only separators", "x1,x2,y\n1.5,2,a\n,,\n3,4,b\n,,\n"),
        file("empty lines at the top", "\n\nx1,x2,y\n1.5,2,a\n3,4,b\n"),
        file("a Ctrl-Z at the end", "x1,x2,y\r\n1.5,2,a\r\n3,4,b\r\n\u001A"),
        file("blanks around classes", "x1,x2,y\n1.5,2, a\n3,4,b \n"),
        file("no-break spaces", "x1,\u00A0x2,y\n1.5\u00A0,2,a\n3,4,\u00A0b\n"),
        file("a tab in front of a class", "x1,x2,y\n1.5,2,\ta\n3,4,b\n"),
        file("line ends of old Macs", "x1,x2,y\r1.5,2,a\r3,4,b\r"),
        bytes("gzip", gzip(TABLE)),
        bytes(
            "UTF-16, little",
            "\uFEFFx1\tx2\ty\r\n1.5\t2\ta\r\n3\t4\tb\r\n".getBytes(StandardCharsets.UTF_16LE)),
        bytes(
            "UTF-16, big", "\uFEFFx1,x2,y\n1.5,2,a\n3,4,b\n".getBytes(StandardCharsets.UTF_16BE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void readsWhatPeopleSave(String what, byte[] bytes) {
    CsvFolder folder = new CsvFolder(path);
    boolean isGzip = what.equals("gzip");
    DataFile file =
        isGzip ? folder.write(bytes, TABLE.getBytes(StandardCharsets.UTF_8)) : folder.write(bytes);
    CsvTable table = CsvTable.read(file, CsvFolder.request("y"));

    assertThat(table.columns()).extracting(TableColumn::name).containsExactly("x1", "x2");
    assertThat(table.classNames()).containsExactly("a", "b");
    assertThat(table.samples().count()).isEqualTo(2);
    assertThat(table.samples().feature(0, 0)).isEqualTo(1.5);
    assertThat(table.samples().feature(1, 1)).isEqualTo(4);
    assertThat(table.warnings()).isEmpty();
  }

  @Test
  void takesTheColumnsOfPandasWithoutNamesForNames() {
    CsvTable table =
        CsvTable.read(
            new CsvFolder(path).write("0,1,2\n5.1,3.5,1\n4.9,3.0,0\n"), CsvFolder.request("2"));

    assertThat(table.columns()).extracting(TableColumn::name).containsExactly("0", "1");
  }

  static List<Arguments> hardlyMeant() {
    return List.of(
        Arguments.of(
            "TRUE,true",
            "the classes 'TRUE' and 'true' differ only in case, blanks or form of letters; if they"
                + " are one, write them the same way"),
        Arguments.of(
            "Yes,yes,no",
            "the classes 'Yes' and 'yes' differ only in case, blanks or form of letters; if they"
                + " are one, write them the same way"),
        Arguments.of(
            "a b,a  b",
            "the classes 'a  b' and 'a b' differ only in case, blanks or form of letters; if they"
                + " are one, write them the same way"),
        Arguments.of(
            "caf\u00e9,cafe\u0301",
            "the classes 'cafe\u0301' and 'caf\u00e9' differ only in how their accents are"
                + " composed; if they are one, write them the same way"),
        Arguments.of(
            "NA,EU,AS",
            "'NA' is taken for a class, not for a missing value; drop its rows if it is one"),
        Arguments.of(
            "None,1",
            "'None' is taken for a class, not for a missing value; drop its rows if it is one"),
        Arguments.of(
            "a\tb,c",
            "class 'a\\tb' has what a spreadsheet's cell cannot hold; the tables name it 'a b"
                + " [894891f8b78a]'"));
  }

  @Test
  void tellsNothingOfATabInFrontOfAClassThatIsTrimmed() {
    CsvTable table =
        CsvTable.read(
            new CsvFolder(path).write("x,y\n1,\t=1\n2,b\n3,=1\n"), CsvFolder.request("y"));

    assertThat(table.classNames()).containsExactly("=1", "b");
    assertThat(table.warnings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("hardlyMeant")
  void tellsOfClassesThatAreHardlyMeant(String classes, String warning) {
    CsvTable table =
        CsvTable.read(
            new CsvFolder(path)
                .write(
                    "x,y\n"
                        + Arrays.stream(classes.split(","))
                            .map(name -> "1," + name + "\n")
                            .collect(Collectors.joining())),
            CsvFolder.request("y"));

    assertThat(table.warnings()).containsExactly("data.csv: " + warning);
    assertThat(table.classNames()).hasSize(classes.split(",").length);
  }
}
