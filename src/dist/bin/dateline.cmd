@echo off
rem Runs Dateline with the Java that JAVA_HOME or the PATH names; a JRE is enough.
rem DATELINE_JAVA_OPTIONS are added to Java's options, and win.
setlocal
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
where /q "%java%" || if not exist "%java%" (
  echo dateline: needs Java 17 or newer, and finds no "java" 1>&2
  exit /b 70
)
rem The reasons stand in the launcher for sh, beside this file.
set "options=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000"
set "options=%options% -XX:Tier4BackEdgeThreshold=400000 -XX:MaxInlineLevel=9 -XX:InlineSmallCode=1200 -Xlog:disable"
if "%~1"=="serve" set "options=%options% -XX:InitialRAMPercentage=0.1"
echo "%DATELINE_JAVA_OPTIONS%" | findstr /c:"GC" >nul
if errorlevel 1 set "options=%options% -XX:+UseSerialGC"
"%java%" %options% %DATELINE_JAVA_OPTIONS% -jar "%~dp0..\dateline.jar" %*
exit /b %errorlevel%
