package dev.masthead.app;

import dev.masthead.cli.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Converts the files of an older PostgreSQL. The new ones are made beside the old and take their place when they are complete, so
 * that whatever interrupts it leaves the old ones as they were, and it can be made again.
 */
final class DatabaseUpgrade {
    private static final String DATA = "data";
    private static final String KEPT = "data-";

    private final Path folder;

    /** @param folder that the service keeps its PostgreSQL in */
    DatabaseUpgrade(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * What was done.
     *
     * @param kept the older files
     */
    record Outcome(long rows, Path kept, Path backup) {}

    /** The older files of a conversion that ended between the two renames; empty where there is no such one. */
    static Optional<Path> interrupted(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(DATA))) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().matches(KEPT + "[0-9]+"))
                    .filter(p -> Files.exists(p.resolve("PG_VERSION")))
                    .max(Path::compareTo);
        }
    }

    /**
     * Converts the files; empty where there is nothing to convert.
     *
     * @param progress begins to show how far writing is, and reading
     * @throws IOException if the programs of the older version are not at hand, older files were kept before, or a service runs
     */
    Optional<Outcome> run(Supplier<Progress> progress) throws IOException, SQLException, InterruptedException {
        Optional<Path> begun = interrupted(folder);
        if (begun.isPresent()) {
            Files.move(begun.get(), folder.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
        }
        int older = EmbeddedPostgres.version(folder);
        if (older == 0 || older == PostgresBinaries.MAJOR) {
            return Optional.empty();
        }
        Path kept = folder.resolve(KEPT + older);
        if (Files.exists(kept)) {
            throw new IOException(kept + " exists already; move it away first");
        }
        Path backup = folder.resolve("upgrade-from-" + older + ".zip");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startWith(folder, PostgresBinaries.older(folder, older));
                Connection connection = postgres.connect(ServiceDatabase.NAME);
                Progress shown = progress.get()) {
            Files.deleteIfExists(backup);
            DatabaseDump.write(connection, backup, shown);
        }
        Path making = folder.resolve("upgrading");
        PostgresBinaries.deleteTree(making);
        PrivateFiles.folder(making);
        PrivateFiles.write(making.resolve("password"), Files.readAllBytes(folder.resolve("password")));
        long rows;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startWith(making, PostgresBinaries.unpack(folder))) {
            postgres.createDatabase(ServiceDatabase.NAME);
            try (Connection connection = postgres.connect(ServiceDatabase.NAME);
                    Progress shown = progress.get()) {
                rows = DatabaseDump.read(connection, backup, shown);
            }
        }
        Files.move(folder.resolve(DATA), kept, StandardCopyOption.ATOMIC_MOVE);
        Files.move(making.resolve(DATA), folder.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
        PostgresBinaries.deleteTree(making);
        return Optional.of(new Outcome(rows, kept, backup));
    }
}
