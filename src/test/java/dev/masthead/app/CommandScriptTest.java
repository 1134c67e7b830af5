package dev.masthead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/masthead}, with a Java that says what it was asked to do. */
@DisabledOnOs(OS.WINDOWS)
class CommandScriptTest {
    private static final String SHORT = "-XX:TieredStopAtLevel=1";
    /** What the scripts of a shell stumble over. */
    private static final String ODD = "Ärger mit 'Zeichen' $HOME";

    @TempDir
    Path folder;

    private Path installed;
    private Path jdk;
    private final Map<String, String> environment = new TreeMap<>();

    private record Ran(int code, List<String> said) {
        List<String> options() {
            return said.subList(0, said.indexOf("-jar"));
        }

        List<String> arguments() {
            return said.subList(said.indexOf("-jar") + 2, said.size());
        }
    }

    @BeforeEach
    void install() throws IOException {
        installed = Files.createDirectories(folder.resolve(ODD).resolve("opt"));
        Files.createDirectories(installed.resolve("bin"));
        Files.copy(Path.of("bin/masthead"), installed.resolve("bin/masthead"));
        Files.createFile(installed.resolve("quarkus-run.jar"));
        jdk = jdk("jdk", "17.0.15", "printf '%s\\n' \"$@\"");
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    /** A Java of which the file {@code release} says what it is. */
    private Path jdk(String name, String version, String does) throws IOException {
        Path home = folder.resolve(ODD).resolve(name);
        Files.createDirectories(home.resolve("bin"));
        if (version != null) {
            Files.writeString(
                    home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS=x\n");
        }
        executable(home.resolve("bin/java"), does);
        return home;
    }

    private static void executable(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        return run(installed.resolve("bin/masthead").toString(), Path.of("/"), arguments);
    }

    private Ran run(String script, Path from, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
        List.of("JAVA_HOME", "MASTHEAD_JAVA_OPTS", "LC_ALL", "LC_CTYPE", "LANG").forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> said = process.inputReader().lines().toList();
        return new Ran(process.waitFor(), said);
    }

    @Test
    void aCommandIsAShortRunAndTheServiceALongOne() throws Exception {
        Ran command = run("lexicons", "check");
        assertThat(command.code()).isZero();
        assertThat(command.options()).containsExactly(SHORT, "-XX:+UseSerialGC");
        assertThat(command.said())
                .contains(installed.toRealPath().resolve("quarkus-run.jar").toString());

        assertThat(run().options()).containsExactly("-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        String[] arguments = {"analyze", "--input", "a b*.jsonl", "--output", "-", "", "ü$HOME'\"\\"};

        assertThat(run(arguments).arguments()).containsExactly(arguments);
    }

    @Test
    void aLongInputIsWorthTheSecondCompiler() throws Exception {
        Path small = folder.resolve("small one.jsonl");
        Path packed = folder.resolve("packed.jsonl.gz");
        Path large = folder.resolve("large one.jsonl");
        Map.of(small, 20L << 20, packed, 20L << 20, large, 40L << 20).forEach((file, size) -> {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(size);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(run("analyze", "--input", small.toString(), "--output", "x").options())
                .contains(SHORT);
        assertThat(run("analyze", "--output", "x", "--input=" + large).options())
                .doesNotContain(SHORT);
        assertThat(run("analyze", "--input", packed.toString(), "--output", "x").options())
                .doesNotContain(SHORT);
        assertThat(run("extract", "--input", large.toString(), "--output", "x").options())
                .contains(SHORT);
        assertThat(run("analyze", "--input", "-").options()).contains(SHORT);
        assertThat(run("analyze", "--input").options()).contains(SHORT);
    }

    @Test
    void optionsOfOnesOwnComeLastAndWin() throws Exception {
        environment.put("MASTHEAD_JAVA_OPTS", "-Xmx1g  -Dpattern=*");

        assertThat(run("analyze").options()).endsWith("-Xmx1g", "-Dpattern=*").startsWith(SHORT);
    }

    @Test
    void worksThroughLinksAndFromAnywhere() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("one"), elsewhere.relativize(installed.resolve("bin/masthead")));
        Path two = Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("one"));
        String program = installed.toRealPath().resolve("quarkus-run.jar").toString();

        assertThat(run(two.toString(), Path.of("/"), "keys").said()).contains(program);
        assertThat(run("./masthead", installed.resolve("bin"), "keys").said()).contains(program);

        environment.put("PATH", elsewhere + ":" + System.getenv("PATH"));
        assertThat(run("sh", folder, "-c", "two keys").said()).contains(program);
    }

    @Test
    void findsTheProgramOfACheckout() throws Exception {
        Path built = Files.createDirectories(installed.resolve("target/quarkus-app"));
        Files.move(installed.resolve("quarkus-run.jar"), built.resolve("quarkus-run.jar"));

        assertThat(run("keys").said())
                .contains(built.toRealPath().resolve("quarkus-run.jar").toString());

        Files.delete(built.resolve("quarkus-run.jar"));
        Ran none = run("keys");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.said()).hasSize(1);
        assertThat(none.said().get(0)).startsWith("masthead: the program is not built yet; run: mvn ");
    }

    @Test
    void takesTheJavaOfThePathWhereNoneIsSet() throws Exception {
        environment.remove("JAVA_HOME");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(
                bin.resolve("java"), jdk("jdk25", "25", "echo of the path").resolve("bin/java"));
        environment.put("PATH", bin + ":" + System.getenv("PATH"));

        assertThat(run("keys").said()).containsExactly("of the path");
    }

    @Test
    void asksTheJavaThatHasNoReleaseFile() throws Exception {
        environment.put(
                "JAVA_HOME",
                jdk("new", null, "[ \"$1\" != -version ] && echo ran || echo 'openjdk version \"21.0.2\" 2024' >&2")
                        .toString());
        assertThat(run("keys").said()).containsExactly("ran");

        environment.put(
                "JAVA_HOME",
                jdk("old", null, "echo 'java version \"1.8.0_402\"' >&2").toString());
        assertThat(run("keys").said()).hasSize(1).first().asString().contains(" is Java 8; install a Java 17");
    }

    @Test
    void saysInOneLineWhatToDoWithoutAJavaThatFits() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk11", "11.0.22", "echo ran").toString());
        assertRefused("is Java 11; install a Java 17 or later");

        environment.put("JAVA_HOME", folder.resolve("none").toString());
        assertRefused("has no bin/java; set it to a Java 17 or later");

        environment.put("JAVA_HOME", jdk("broken", null, "exit 1").toString());
        assertRefused("does not run; install a Java 17 or later");

        environment.remove("JAVA_HOME");
        // all that the script itself needs, and no java
        Path bin = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "wc", "du", "cut", "sed", "head")) {
            Path real = List.of("/usr/bin", "/bin").stream()
                    .map(d -> Path.of(d, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(bin.resolve(tool), real);
        }
        environment.put("PATH", bin.toString());
        assertRefused("there is no java; install a Java 17 or later");
    }

    private void assertRefused(String reason) throws IOException, InterruptedException {
        Ran ran = run("keys");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.said()).hasSize(1);
        assertThat(ran.said().get(0)).startsWith("masthead: ").contains(reason);
    }

    /** Without UTF-8 Java finds no file whose name has more than ASCII. */
    @Test
    void namesOfFilesMayHaveAnyLetters() throws Exception {
        environment.put(
                "JAVA_HOME", jdk("says", "17", "echo \"${LC_ALL-unset}\"").toString());
        environment.put("LC_ALL", "C");
        assertThat(run("keys").said()).containsExactly("C.UTF-8");
        environment.remove("LC_ALL");
        assertThat(run("keys").said()).containsExactly("C.UTF-8");
        environment.put("LANG", "de_DE.utf8");
        assertThat(run("keys").said()).containsExactly("unset");
    }

    @Test
    void progressIsLeftToTerminals() throws Exception {
        assertThat(run("analyze").options()).noneMatch(o -> o.contains("masthead.terminal"));
    }
}
