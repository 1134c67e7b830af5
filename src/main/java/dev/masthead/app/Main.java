package dev.masthead.app;

import dev.masthead.analysis.Analyzer;
import dev.masthead.api.RequestChecks;
import dev.masthead.auth.ApiKeys;
import dev.masthead.cli.Commands;
import dev.masthead.intake.Intake;
import dev.masthead.lexicon.LexiconException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Entry point: without arguments the service, otherwise a command, which runs without Quarkus. */
@QuarkusMain
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0) {
            System.exit(
                    Commands.run(Settings.lexicons(), new Intake(Settings.limits(), Settings.bounds(), true), args));
        }
        try {
            serve();
        } catch (IOException | SQLException | LexiconException e) {
            System.err.println("Masthead cannot start: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private static void serve() throws IOException, SQLException, InterruptedException {
        refuseOpenDoors();
        String port = Settings.value("quarkus.http.port").orElse("8080");
        System.out.println("Masthead is starting. Open http://localhost:" + port + " when it says that it is ready.");
        CompletableFuture<Analyzer> analyzer = CompletableFuture.supplyAsync(() -> Analyzer.load(Settings.lexicons()));
        ServiceDatabase.startUnlessConfigured();
        try {
            CoreProducer.use(analyzer.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof LexiconException reason) {
                throw reason;
            }
            throw e;
        }
        System.setProperty(RequestChecks.NO_URI_CHECK, "true");
        Quarkus.run();
    }

    /** Whoever can reach the service can read and remove everything, unless it asks for keys. */
    private static void refuseOpenDoors() throws IOException {
        String host = Settings.value("quarkus.http.host").orElse("127.0.0.1");
        boolean forced = Settings.value("masthead.access.open").orElse("false").equals("true");
        boolean keys = Settings.value("masthead.keys").isPresent();
        if (!ApiKeys.isLoopback(host) && !keys && !forced) {
            throw new IOException(
                    "it would listen on " + host + " without asking for keys. Set masthead.keys, or, where"
                            + " something else keeps strangers out, masthead.access.open=true");
        }
        if (keys) {
            ApiKeys.read(Path.of(Settings.value("masthead.keys").get()));
        }
    }
}
