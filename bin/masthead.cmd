@echo off
rem masthead [COMMAND ARGUMENT...]: runs Masthead, with the options of Java that suit what is asked for; without a command, the
rem service. What bin/masthead says of JAVA_HOME and MASTHEAD_JAVA_OPTS holds here too; progress is shown with --progress.
setlocal DisableDelayedExpansion
set "needed=Java 17 or later from https://adoptium.net"

set "program="
if exist "%~dp0..\target\quarkus-app\quarkus-run.jar" set "program=%~dp0..\target\quarkus-app"
if exist "%~dp0..\quarkus-run.jar" set "program=%~dp0.."
if not defined program (
  echo masthead: the program is not built yet; run: mvn -DskipTests package>&2
  exit /b 2
)

set "java="
if defined JAVA_HOME (
  if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
) else (
  for %%j in (java.exe) do set "java=%%~$PATH:j"
)
if not defined java (
  echo masthead: there is no java of JAVA_HOME, or else of PATH; install %needed%, or set JAVA_HOME>&2
  exit /b 2
)
set "version="
rem "call" keeps the quotes around the path
for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined version set "version=%%~v"
set "major="
for /f "tokens=1,2 delims=.-+_" %%a in ("%version%") do if "%%a"=="1" (set "major=%%b") else (set "major=%%a")
if not defined major (
  echo masthead: "%java%" does not run; install %needed%, or set JAVA_HOME>&2
  exit /b 2
)
if %major% LSS 17 (
  echo masthead: "%java%" is Java %major%; install %needed%, or set JAVA_HOME>&2
  exit /b 2
)

if "%~1"=="" (
  set "options=-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
) else (
  set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
)
"%java%" %options% %MASTHEAD_JAVA_OPTS% -jar "%program%\quarkus-run.jar" %*
exit /b %ERRORLEVEL%
