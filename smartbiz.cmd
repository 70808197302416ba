@echo off
rem Builds SmartBiz when its sources have changed, and runs its commands: smartbiz --help
rem The Windows counterpart of the script "smartbiz". No variable here may begin with SMARTBIZ_: those are settings.
setlocal EnableExtensions DisableDelayedExpansion

rem The folder of this script, without the last backslash, which would escape a following quote.
set "root=%~dp0"
set "root=%root:~0,-1%"
set "dist=%root%\server\target\dist"
set "stamp=%dist%\.built"
set "cache=%dist%\smartbiz.aot"
set "java_flags=-XX:+UseSerialGC -Xms256m -Xmx368m -Xmn160m -XX:SurvivorRatio=4 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

if "%~1"=="" goto usage
if "%~1"=="-h" goto usage
if "%~1"=="--help" goto usage
if "%~1"=="help" goto usage
if "%~1 %~2"=="test --help" goto test_usage
if "%~1"=="dev" goto only_elsewhere
if "%~1"=="bench" goto only_elsewhere

call :find_java || exit /b 1
if "%~1"=="test" goto test
if "%~1"=="format" goto format
if "%~1"=="openapi" goto openapi

call :build || exit /b 1
set "from_cache="
if exist "%cache%" set from_cache="-XX:AOTCache=%cache%" -Xlog:aot=off -Xlog:cds=off
:run
"%JAVA_HOME%\bin\java.exe" %java_flags% %from_cache% %SMARTBIZ_JAVA_OPTS% "-Dsmartbiz.home=%root%" -jar "%dist%\smartbiz.jar" %*
set "code=%errorlevel%"
rem The server ended by itself: without memory (3), frozen (4) or crashed (below 0).
if "%~1"=="start" if "%code%"=="3" goto run_again
if "%~1"=="start" if "%code%"=="4" goto run_again
if "%~1"=="start" if %code% LSS 0 goto run_again
exit /b %code%

:run_again
echo * The server ended unexpectedly (exit code %code%); starting it again
timeout /t 2 /nobreak >nul
goto run

:test
call :maven verify %2 %3 %4 %5 %6 %7 %8 %9
exit /b %errorlevel%

:test_usage
echo Usage: smartbiz test    Runs all checks and tests: format, compiler checks, tests of all modules.
exit /b 0

:format
call :maven -q spotless:apply
exit /b %errorlevel%

:openapi
call :maven -q -pl server -am -Dweb.skip "-Dtest=OpenApiDocumentTest,EventCatalogTest" "-Dsurefire.failIfNoSpecifiedTests=false" "-Dsmartbiz.openapi.write=true" test || exit /b 1
pushd "%root%\web"
call npm ci --silent && call npm run --silent api
set "npm_result=%errorlevel%"
popd
exit /b %npm_result%

:only_elsewhere
echo "smartbiz %~1" runs on Linux and macOS only, and in the Windows Subsystem for Linux. 1>&2
exit /b 1

:usage
echo SmartBiz runs a business with several branches.
echo.
echo Usage: smartbiz COMMAND [OPTIONS]
echo.
echo   start                 start the server; --demo fills an empty one with demo data
echo   create-organization   create an organisation
echo   create-admin          create an administrator (and the first organisation)
echo   migrate               bring the database up to date without starting the server
echo   doctor                check the installation and say how to fix what is wrong
echo   events                list and resend internal events that could not be delivered
echo   files                 move uploaded files to an S3 store or back to the folder
echo.
echo   test                  run all checks and tests
echo   format                format the sources as the checks require
echo   openapi               rewrite the API document after a change of the API
echo.
echo Each command explains itself with --help. Settings: .env.example
exit /b 0

rem ---- Subroutines

:find_java
call :use_java "%JAVA_HOME%" && exit /b 0
for /d %%d in (
    "%ProgramFiles%\Eclipse Adoptium\jdk-25*"
    "%ProgramFiles%\Java\jdk-25*"
    "%ProgramFiles%\Microsoft\jdk-25*"
    "%ProgramFiles%\Amazon Corretto\jdk25*"
    "%ProgramFiles%\Zulu\zulu-25*"
    "%ProgramFiles%\BellSoft\LibericaJDK-25*"
    "%USERPROFILE%\.jdks\*"
) do call :use_java "%%~d" && exit /b 0
for /f "delims=" %%j in ('where javac 2^>nul') do call :use_java "%%~dpj.." && exit /b 0
echo SmartBiz needs a JDK 25, but found none. 1>&2
echo Get one from https://adoptium.net (Temurin 25), or with: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
echo Then set JAVA_HOME to its folder and run this again. 1>&2
exit /b 1

rem The JDK's release file tells its version, so it need not be started.
:use_java
if "%~1"=="" exit /b 1
if not exist "%~f1\bin\javac.exe" exit /b 1
findstr /r /c:"^JAVA_VERSION=.25" "%~f1\release" >nul 2>nul || exit /b 1
set "JAVA_HOME=%~f1"
exit /b 0

rem The wrapper downloads the Maven version that the build needs.
:maven
pushd "%root%"
call "%root%\mvnw.cmd" --batch-mode %*
set "maven_result=%errorlevel%"
popd
exit /b %maven_result%

:is_built
if not exist "%stamp%" exit /b 1
powershell -NoProfile -ExecutionPolicy Bypass -Command "$built = (Get-Item -LiteralPath $env:stamp).LastWriteTime; $newer = 'pom.xml', 'embedded-postgres\pom.xml', 'embedded-postgres\src', 'database\pom.xml', 'database\src', 'server\pom.xml', 'server\src\main' | ForEach-Object { Get-ChildItem -LiteralPath (Join-Path $env:root $_) -Recurse } | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1; if ($newer) { exit 1 }"
exit /b %errorlevel%

:build
call :is_built && exit /b 0
echo * Building SmartBiz (the first time takes a few minutes)
if not exist "%root%\server\target" mkdir "%root%\server\target"
call :maven -q -pl server -am -DskipTests -Dspotless.check.skip package >"%root%\server\target\build.log" 2>&1
if not "%errorlevel%"=="0" goto build_failed
echo * Rehearsing a start, to make later starts quick
if exist "%cache%" del "%cache%"
call :rehearse >"%root%\server\target\rehearsal.log" 2>&1
if not "%errorlevel%"=="0" echo * The rehearsal failed, so starts will be slower. See "%root%\server\target\rehearsal.log"
echo built>"%stamp%"
exit /b 0

:build_failed
findstr "ERROR BUILD" "%root%\server\target\build.log" 1>&2
echo The build failed. The full output is in "%root%\server\target\build.log" 1>&2
exit /b 1

rem Keep the shop's settings and data out of the rehearsal.
:rehearse
setlocal
for /f "delims==" %%v in ('set SMARTBIZ_ 2^>nul') do set "%%v="
cd /d "%dist%"
"%JAVA_HOME%\bin\java.exe" %java_flags% "-XX:AOTCacheOutput=%cache%" "-Dsmartbiz.home=%dist%" -jar "%dist%\smartbiz.jar" rehearse
exit /b %errorlevel%
