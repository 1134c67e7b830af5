package dev.masthead.app;

import dev.masthead.analysis.Analyzer;
import dev.masthead.api.RequestChecks;
import dev.masthead.auth.ApiKeys;
import dev.masthead.auth.OpenDoors;
import dev.masthead.cli.Commands;
import dev.masthead.intake.Intake;
import dev.masthead.lexicon.LexiconCache;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Lexicons;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Entry point: without arguments the service, otherwise a command, which runs without Quarkus. */
@QuarkusMain
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0) {
            int code = Commands.run(
                    Settings.lexicons(),
                    Settings.cache(),
                    new Intake(Settings.limits(), Settings.bounds(), true),
                    List.of(new DatabaseCommand(), new LoadCommand()),
                    args);
            ClassArchive.keepIfWanted();
            System.exit(code);
        }
        try {
            serve();
        } catch (IOException | SQLException | LexiconException e) {
            System.err.println(reason(e));
            System.exit(FAILED);
        }
    }

    /** What the last line says where there is no start. */
    static String reason(Exception e) {
        return "Masthead cannot start: " + e.getMessage();
    }

    private static void serve() throws IOException, SQLException, InterruptedException {
        // two threads that are the first to log, each by a library of its own, can wait for each other for ever
        Logger.getLogger(Main.class);
        refuseOpenDoors();
        String port = Settings.value("quarkus.http.port").orElse("8080");
        refuseTakenPort(port);
        System.out.println("Masthead is starting. Open http://localhost:" + port + " when it says that it is ready.");
        LexiconCache cache = Settings.cache();
        CompletableFuture<Lexicons> lexicons =
                CompletableFuture.supplyAsync(() -> Lexicons.load(Settings.lexicons(), cache));
        CompletableFuture<Analyzer> analyzer = Analyzer.load(lexicons, cache);
        closeHome();
        ServiceDatabase.startUnlessConfigured();
        try {
            lexicons.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LexiconException reason) {
                throw reason;
            }
            throw e;
        }
        // the rest is read while the service starts
        CoreProducer.use(analyzer);
        System.setProperty(RequestChecks.NO_URI_CHECK, "true");
        Quarkus.run();
    }

    /** What the server would say last, and in many lines, after a database was started for nothing. */
    private static void refuseTakenPort(String port) throws IOException {
        if (!port.matches("[1-9][0-9]{0,4}")) {
            // any that is free, or what the server refuses
            return;
        }
        String host = Settings.value("quarkus.http.host").orElse("127.0.0.1");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, Integer.parseInt(port)));
        } catch (BindException e) {
            throw new IOException("port " + port + " of " + host
                    + " is taken or not allowed. If a Masthead runs there, open http://localhost:" + port
                    + "; else choose another port: QUARKUS_HTTP_PORT=8081");
        } catch (IOException | IllegalArgumentException e) {
            // an address that the server will speak of
        }
    }

    /** Texts that are not public may lie there. */
    static void closeHome() throws IOException, InterruptedException {
        Path home = Settings.home();
        try {
            close(home);
        } catch (FileSystemException e) {
            throw new IOException(
                    "nothing can be kept in " + home + " (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); set MASTHEAD_HOME to a folder that you may write");
        }
    }

    private static void close(Path home) throws IOException, InterruptedException {
        if (PostgresUser.choose().isStranger()) {
            // it must get to its files, and to nothing else
            PrivateFiles.passage(home);
        } else {
            PrivateFiles.folder(home);
        }
        PrivateFiles.folder(home.resolve("jobs"));
        Path temporary = Settings.temporary(Settings.value("masthead.home"));
        PrivateFiles.folder(temporary);
        // a library unpacks its native part there
        System.setProperty("org.sqlite.tmpdir", temporary.toString());
    }

    /** What {@link OpenDoorsCheck} would refuse later, before a database is started for nothing. */
    private static void refuseOpenDoors() throws IOException {
        Optional<String> keys = Settings.value("masthead.keys");
        boolean everyone = Settings.value("masthead.access.everyone-may-do-everything")
                .filter("true"::equals)
                .isPresent();
        try {
            OpenDoors.refuse(Settings.value("quarkus.http.host").orElse("127.0.0.1"), keys.isPresent(), everyone);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage());
        }
        if (keys.isPresent()) {
            ApiKeys.read(Path.of(keys.get()));
        }
    }
}
