@echo off
rem Starts Sweepstack on Windows, from a release or from a build of the sources.
setlocal
set "home=%~dp0.."
set "jar=%home%\sweepstack.jar"
if not exist "%jar%" set "jar=%home%\target\sweepstack.jar"
if not exist "%jar%" (
  echo sweepstack: it is not built: run "mvn -B -DskipTests package" in %home% 1>&2
  exit /b 2
)
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if "%java%"=="java" (
  where java >nul 2>nul || (
    echo sweepstack: no Java found: install a JDK 17 or later, or set JAVA_HOME 1>&2
    exit /b 2
  )
)
rem The threads of the program are the parallelism: those of BLAS would only get in their way.
set OMP_NUM_THREADS=1
"%java%" "@%home%\scripts\java.options" "-Dsweepstack.command=%~0" %SWEEPSTACK_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
