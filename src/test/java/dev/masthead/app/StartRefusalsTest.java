package dev.masthead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the service from starting is said in one line, with what to do, before a database is started for nothing. */
class StartRefusalsTest {
    @TempDir
    Path folder;

    private record Ran(int code, List<String> errors) {}

    private static Ran serve(Path home, int port) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.masthead.app.Main");
        builder.environment().put("MASTHEAD_HOME", home.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        List<String> errors = process.errorReader().lines().toList();
        return new Ran(process.waitFor(), errors);
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            Path home = folder.resolve("home");

            Ran ran = serve(home, port);

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.errors())
                    .containsExactly("Masthead cannot start: port " + port
                            + " of 127.0.0.1 is taken or not allowed. If a Masthead runs there, open http://localhost:"
                            + port
                            + "; else choose another port: QUARKUS_HTTP_PORT=8081");
            assertThat(home).doesNotExist();
        }
    }

    @Test
    void aHomeThatCannotBeWritten() throws Exception {
        Path home = Files.createFile(folder.resolve("file")).resolve("home");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }

        Ran ran = serve(home, port);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).hasSize(1);
        assertThat(ran.errors().get(0))
                .startsWith("Masthead cannot start: nothing can be kept in " + home)
                .endsWith("set MASTHEAD_HOME to a folder that you may write");
    }
}
