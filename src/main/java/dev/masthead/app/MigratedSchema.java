package dev.masthead.app;

import dev.masthead.text.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether a database has the tables of this very program already, so that a start need not have Flyway look. Once Flyway was
 * content, the table that it keeps its history in gets a comment that names the migrations by name, size and checksum: another program
 * writes another, and a database that was restored has none.
 */
final class MigratedSchema {
    private static final String FOLDER = "db/migration/";
    private static final String HISTORY = "public.flyway_schema_history";
    private static final String MARK = "masthead ";

    private final String mark;

    private MigratedSchema(String mark) {
        this.mark = mark;
    }

    /** Of this program; empty where it is not packed, and its migrations may change. */
    static Optional<MigratedSchema> packed() {
        CodeSource source = MigratedSchema.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(program) ? of(program) : Optional.empty();
        } catch (IOException | URISyntaxException | RuntimeException e) {
            // Flyway looks itself
            return Optional.empty();
        }
    }

    /** Of a program in one archive; empty where that holds no migrations. */
    static Optional<MigratedSchema> of(Path program) throws IOException {
        TreeMap<String, String> migrations = new TreeMap<>();
        try (ZipFile archive = new ZipFile(program.toFile())) {
            archive.stream()
                    .filter(e -> e.getName().startsWith(FOLDER) && !e.isDirectory())
                    .forEach(e -> migrations.put(e.getName(), sums(e)));
        }
        if (migrations.isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = Sha256.digest();
        digest.update(migrations.toString().getBytes(StandardCharsets.UTF_8));
        return Optional.of(new MigratedSchema(MARK + Sha256.of(digest)));
    }

    private static String sums(ZipEntry entry) {
        return entry.getSize() + ":" + entry.getCrc();
    }

    /** Whether the database says so. */
    boolean isIn(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select obj_description(to_regclass('" + HISTORY + "')::oid, 'pg_class') = ?")) {
            query.setString(1, mark);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    /** Makes the database say so from now on. Whoever calls knows that Flyway is content. */
    void note(Connection connection) throws SQLException {
        try (Statement comment = connection.createStatement()) {
            comment.execute("comment on table " + HISTORY + " is '" + mark + "'");
        }
    }
}
