package dev.masthead.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program as a process of its own, that can be killed, with everything it keeps in a folder of its own. */
public final class Service implements AutoCloseable {
    private static final int STOP_SECONDS = 60;

    final int port;
    final Path home;
    final Path log;
    private final Path jar;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private Process process;

    /** @param memory most of Java's heap, such as {@code 512m} */
    public Service(Path jar, Path home, int port, String memory) {
        this.jar = jar;
        this.home = home;
        this.port = port;
        log = home.resolveSibling(home.getFileName() + ".log");
        options.addAll(List.of("-Xmx" + memory, "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1"));
        environment.put("MASTHEAD_HOME", home.toString());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    }

    /** With a variable of its environment. */
    public Service with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** With an option of Java, which wins over those it has. */
    public Service withOption(String option) {
        options.add(option);
        return this;
    }

    /** Starts it and waits until it is ready. */
    public void start() throws IOException, InterruptedException {
        if (!tryStart()) {
            throw new IOException("the service did not start; see " + log);
        }
    }

    /** Starts it; false where it ends instead of getting ready. */
    boolean tryStart() throws IOException, InterruptedException {
        Files.createDirectories(home);
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            write(line);
            if (line.startsWith("Masthead is ready")) {
                Thread drain = new Thread(() -> drain(output), "log");
                drain.setDaemon(true);
                drain.start();
                return true;
            }
        }
        process.waitFor();
        return false;
    }

    private void drain(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                write(line);
            }
        } catch (IOException e) {
            // it was killed
        }
    }

    private synchronized void write(String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.println("the log cannot be written: " + e);
        }
    }

    /** Seconds of processor that it and its database have used. */
    public double cpuSeconds() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(
                        p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
                .sum();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As the machine would end it: without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The embedded database server. */
    Optional<ProcessHandle> database() throws IOException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                : Optional.empty();
    }

    /** Ends it whatever it does, where it still runs. */
    void abandon() {
        if (isAlive()) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
