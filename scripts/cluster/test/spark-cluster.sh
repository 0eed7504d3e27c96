# Sourced from a folder with target/sweepstack-spark.jar: a standalone cluster of Spark on this machine alone, a master and two
# workers, from Maven Central. Needs version; gives work, a folder that is gone at the end, started, jar, submit, more, start_worker,
# until_lines of a journal, and compare of two results folders in work.
jar=$PWD/target/sweepstack-spark.jar
[ -f "$jar" ] || { echo "no $jar: build it first" >&2; exit 2; }

work=$(mktemp -d)
started=()
end() {
  for process in "${started[@]}"; do
    pkill -KILL -P "$process" 2>/dev/null || true
    kill -KILL "$process" 2>/dev/null || true
  done
  sleep 0.5
  rm -rf "$work"
}
trap end EXIT

mkdir "$work/spark"
cat >"$work/spark/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>test</groupId>
  <artifactId>test</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.spark</groupId>
      <artifactId>spark-core_2.13</artifactId>
      <version>$version</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-api</artifactId>
      <version>2.0.17</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -q -f "$work/spark/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$work/spark/jars" >"$work/mvn.txt" || { cat "$work/mvn.txt"; exit 1; }

export SPARK_HOME=$work/spark SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
cat >"$work/log4j2.properties" <<'LOG'
rootLogger.level = warn
rootLogger.appenderRef.stderr.ref = stderr
appender.stderr.type = Console
appender.stderr.name = stderr
appender.stderr.target = SYSTEM_ERR
appender.stderr.layout.type = PatternLayout
appender.stderr.layout.pattern = %p %c{1}: %m%n
LOG
spark() {
  local open=()
  for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
    open+=("--add-opens=java.base/$package=ALL-UNNAMED")
  done
  exec java -Xmx700m "${open[@]}" -Djdk.reflect.useDirectMethodHandle=false -Dlog4j2.configurationFile="$work/log4j2.properties" \
    -cp "$SPARK_HOME/jars/*" "$@"
}
submit() {
  spark org.apache.spark.deploy.SparkSubmit --master spark://127.0.0.1:17077 --executor-cores 1 --executor-memory 900m \
    "${more[@]}" --class org.sweepstack.spark.SparkMain "$jar" "$@"
}
more=()

lines() { if [ -f "$1/journal.csv" ]; then wc -l <"$1/journal.csv"; else echo 0; fi; }
until_lines() {
  until [ "$(lines "$1")" -gt "$2" ]; do
    sleep 0.1
    kill -0 "$3" 2>/dev/null || { cat "$work"/submit*.txt; exit 1; }
  done
}

compare() {
  for table in trials summary effects effects-pairs curves parameters; do
    cmp "$work/$1/$table.csv" "$work/$2/$table.csv"
  done
}

# The processes that are ended with this one are put into started.
start() {
  local output=$1
  shift
  ("$@") >"$output" 2>&1 &
  started+=($!)
  disown
}
start_worker() {
  SPARK_WORKER_CORES=1 SPARK_WORKER_MEMORY=1g start "$work/worker$1.txt" spark org.apache.spark.deploy.worker.Worker \
    --host 127.0.0.1 --webui-port "1808$1" --work-dir "$work/worker$1" spark://127.0.0.1:17077
  worker=$!
}

start "$work/master.txt" spark org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 17077 --webui-port 18080
start_worker 1
start_worker 2
echo "Spark $version: a master and two workers"
