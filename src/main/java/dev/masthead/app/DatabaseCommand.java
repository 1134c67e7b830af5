package dev.masthead.app;

import dev.masthead.cli.Progress;
import dev.masthead.cli.ProgressOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code database}: keeps, brings back and converts the embedded database. */
@Command(
        name = "database",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps, brings back and converts the database that the service runs itself.",
            "A database of your own (quarkus.datasource.jdbc.url) is kept with its own tools, such as pg_dump."
        },
        footer = {
            "",
            "Examples:",
            "  masthead database backup --to masthead.zip",
            "  masthead database restore --from masthead.zip"
        })
final class DatabaseCommand {
    private static final int DONE = 0;

    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = "Writes everything to one file. The service may run meanwhile.")
    int backup(
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "must not exist") Path to,
            @Mixin ProgressOption progress)
            throws IOException, SQLException, InterruptedException {
        if (Files.exists(to)) {
            throw new IOException(to + " exists already");
        }
        long rows;
        try (Progress shown = progress.start()) {
            rows = write(to.toAbsolutePath(), shown);
        }
        System.err.println(rows + " rows are in " + to + ". Inputs and results of jobs are files, and not among them.");
        return DONE;
    }

    private static long write(Path to, Progress progress) throws IOException, SQLException, InterruptedException {
        if (EmbeddedPostgres.isInUse(ServiceDatabase.folder())) {
            try (Connection connection =
                    EmbeddedPostgres.connectToRunning(ServiceDatabase.folder(), ServiceDatabase.NAME)) {
                return DatabaseDump.write(connection, to, progress);
            }
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(ServiceDatabase.folder());
                Connection connection = postgres.connect(ServiceDatabase.NAME)) {
            return DatabaseDump.write(connection, to, progress);
        }
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Reads a backup into an empty database, all of it or nothing. The service must not run.")
    int restore(
            @Option(names = "--from", required = true, paramLabel = "FILE", description = "a backup") Path from,
            @Mixin ProgressOption progress)
            throws IOException, SQLException, InterruptedException {
        if (!Files.isReadable(from)) {
            throw new IOException(from + " cannot be read");
        }
        PrivateFiles.folder(Settings.home());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(ServiceDatabase.folder());
                Progress shown = progress.start()) {
            long rows = read(postgres, from, shown);
            shown.clear();
            System.err.println(rows + " rows are back. Start the service.");
        }
        return DONE;
    }

    private static long read(EmbeddedPostgres postgres, Path from, Progress progress) throws IOException, SQLException {
        postgres.createDatabase(ServiceDatabase.NAME);
        try (Connection connection = postgres.connect(ServiceDatabase.NAME)) {
            return DatabaseDump.read(connection, from, progress);
        }
    }

    @Command(
            name = "upgrade",
            mixinStandardHelpOptions = true,
            description = {
                "Converts files of an older PostgreSQL, which the one of this program cannot read.",
                "The service must not run. The older files are kept."
            })
    int upgrade(@Mixin ProgressOption progress) throws IOException, SQLException, InterruptedException {
        Path folder = ServiceDatabase.folder();
        Optional<DatabaseUpgrade.Outcome> outcome = new DatabaseUpgrade(folder).run(progress::start);
        if (outcome.isEmpty()) {
            System.err.println("There is nothing to convert in " + folder + ".");
            return DONE;
        }
        System.err.println(outcome.get().rows() + " rows are converted. When all is well, remove "
                + outcome.get().kept() + " and " + outcome.get().backup() + ".");
        return DONE;
    }
}
