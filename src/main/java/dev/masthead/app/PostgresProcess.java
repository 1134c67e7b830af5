package dev.masthead.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A running server that ends with this program, also when that is killed. On Linux the kernel sees to it ({@code setpriv}); elsewhere
 * a watch does, which waits at the end of a pipe until nobody holds the other end any more.
 */
final class PostgresProcess {
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /** Whether there are shells, signals and users as on Linux and macOS. */
    static final boolean IS_UNIX = !SYSTEM.startsWith("windows");

    private final Path programs;
    private final Process server;
    /** Null where the kernel watches. */
    private final Process watch;

    private PostgresProcess(Path programs, Process server, Process watch) {
        this.programs = programs;
        this.server = server;
        this.watch = watch;
    }

    /**
     * Starts the server. The thread that calls must live as long as the server: with it would end what the kernel takes for its parent.
     *
     * @param options what follows the name of the program
     * @param log     gets all that the server says
     */
    static PostgresProcess start(Path programs, PostgresUser user, List<String> options, Path log) throws IOException {
        boolean kernelWatches = SYSTEM.startsWith("linux") && isInstalled("setpriv");
        List<String> command = new ArrayList<>();
        // Ctrl-C in the terminal is for the JVM alone, which stops the server when its last request is answered
        if (isInstalled("setsid")) {
            command.add("setsid");
        } else if (IS_UNIX && isInstalled("perl")) {
            command.addAll(List.of("perl", "-e", "setpgrp(0, 0); exec @ARGV or exit 127", "--"));
        }
        command.addAll(user.run(List.of()));
        if (kernelWatches) {
            command.addAll(List.of("setpriv", "--pdeathsig", "INT", "--"));
        }
        command.add(programs.resolve("bin/postgres").toString());
        command.addAll(options);
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new PostgresProcess(programs, server, kernelWatches ? null : watch(programs, server.pid()));
    }

    private static Process watch(Path programs, long pid) throws IOException {
        List<String> command = IS_UNIX
                ? List.of("sh", "-c", "trap '' INT; read -r line; kill -INT \"$1\" 2>/dev/null", "watch", "" + pid)
                : List.of(
                        "powershell",
                        "-NoProfile",
                        "-Command",
                        "[Console]::In.ReadLine() | Out-Null; & '"
                                + pgCtl(programs).toString().replace("'", "''") + "' kill INT " + pid);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path pgCtl(Path programs) {
        return programs.resolve("bin/pg_ctl");
    }

    Process process() {
        return server;
    }

    /** Fast and immediate shutdowns are signals that the JVM itself cannot send. */
    static void signal(Path programs, String name, long pid) throws IOException, InterruptedException {
        List<String> command = IS_UNIX
                ? List.of("kill", "-" + name, Long.toString(pid))
                : List.of(pgCtl(programs).toString(), "kill", name, Long.toString(pid));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    void signal(String name) throws IOException, InterruptedException {
        signal(programs, name, server.pid());
    }

    /** The server has ended: its number may soon be another's. */
    void ended() {
        if (watch != null) {
            watch.destroyForcibly();
        }
    }

    private static boolean isInstalled(String command) {
        for (String directory :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator)) {
            if (!directory.isBlank() && Files.isExecutable(Path.of(directory, command))) {
                return true;
            }
        }
        return false;
    }
}
