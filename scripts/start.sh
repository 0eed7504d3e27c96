# Sourced by launchers: what only a shell can do around Java, and the start of it.

# Whether a signal asked for the end, and the program that is waited for.
heard=false
child=

fail() {
  echo "sweepstack: $1" >&2
  exit "${2:-2}"
}

interrupted() {
  echo "sweepstack: interrupted" >&2
  exit 130
}

hear() {
  heard=true
  [ -n "$child" ] || interrupted
  kill -TERM "$child" 2>/dev/null || true
}
trap hear INT TERM HUP

# A closed one would be given to the first file that Java opens, which what is printed would then destroy.
true 3>&2 || exec 2>/dev/null
{ true 3<&0; } 2>/dev/null || exec </dev/null
{ true 3>&1; } 2>/dev/null || fail "standard output is closed"

# Sets $java.
find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || fail "no Java found: install a JDK 17 or later, or set JAVA_HOME"
  fi
}

# Java takes the encoding of file names from the locale. Where that knows ASCII alone, as in containers and cron, or is
# not installed, one with UTF-8 is looked for.
name_files_in_utf8() {
  case $(locale charmap 2>/dev/null || true) in
    ANSI_X3.4-1968 | US-ASCII | '') ;;
    *) return 0 ;;
  esac
  for name in C.UTF-8 en_US.UTF-8 $(locale -a 2>/dev/null | grep -i 'utf-\{0,1\}8$' | head -n 1); do
    if [ "$(LC_ALL=$name locale charmap 2>/dev/null || true)" = UTF-8 ]; then
      LC_ALL=$name
      export LC_ALL
      return 0
    fi
  done
}

# Runs a program to its end, which signals ask for, and sets $code.
run() {
  # A program in the background would read from /dev/null.
  exec 3<&0
  "$@" <&3 3<&- &
  child=$!
  exec 3<&-
  # A signal ends the waiting, and not the program. A shell would tell of a program that a signal has ended.
  while :; do
    code=0
    wait "$child" 2>/dev/null || code=$?
    kill -0 "$child" 2>/dev/null || break
  done
  child=
}

# Starts a jar with arguments, and ends as it ends. $archive may name a file with its classes.
start() {
  jar=$1
  shift
  find_java
  name_files_in_utf8
  terminal=false
  columns=80
  if [ -t 2 ]; then
    terminal=true
    columns=$(stty size 2>/dev/null </dev/tty | cut -d' ' -f2) || columns=80
  fi
  # Commands that only read are over before the second compiler pays. In those that train it would take 6 percent of a
  # sweep of seconds if it compiled more than the loops and what is called as often, and a fifth if it compiled each
  # loop of the network once more while it runs: such loops are short and called often.
  compiler='-XX:Tier4InvocationThreshold=100000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=2000000'
  case ${1:-} in
    run | rerun | verify) ;;
    *) compiler=-XX:TieredStopAtLevel=1 ;;
  esac
  # What Sweepstack suggests begins with the name that it was called by.
  called=$0
  name=${0##*/}
  [ "$(command -v "$name" || true)" != "$0" ] || called=$name
  # A name of an archive that is not there would cost the one that Java brings, too.
  [ -f "${archive:-}" ] || archive=
  # shellcheck disable=SC2086 # SWEEPSTACK_JAVA_OPTIONS holds several words
  set -- "$java" "@$home/scripts/java.options" ${archive:+"-XX:SharedArchiveFile=$archive"} $compiler \
    -Dsweepstack.command="$called" -Dsweepstack.terminal="$terminal" -Dsweepstack.columns="${columns:-80}" \
    ${SWEEPSTACK_JAVA_OPTIONS:-} -jar "$jar" "$@"
  # Until Java's own machine runs, a signal ends it without a word. So this shell stays beside it and says it; whoever
  # kills the shell kills Java with it. Where the system cannot promise that, Java takes the place of the shell.
  setpriv --pdeathsig KILL true 2>/dev/null || exec "$@"
  run setpriv --pdeathsig KILL "$@"
  case $code in
    129 | 143) interrupted ;;
    1)
      # Amid its start a signal may let Java fail of itself.
      [ "$heard" = false ] || interrupted
      # shellcheck disable=SC2086
      [ -z "${SWEEPSTACK_JAVA_OPTIONS:-}" ] || "$java" $SWEEPSTACK_JAVA_OPTIONS -version >/dev/null 2>&1 ||
        fail "Java does not start with SWEEPSTACK_JAVA_OPTIONS='$SWEEPSTACK_JAVA_OPTIONS'"
      ;;
  esac
  exit "$code"
}
