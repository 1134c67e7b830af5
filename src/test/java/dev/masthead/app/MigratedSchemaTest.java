package dev.masthead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratedSchemaTest {
    @TempDir
    Path folder;

    private MigratedSchema program(String name, Map<String, String> files) throws IOException {
        Path archive = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return MigratedSchema.of(archive).orElseThrow();
    }

    @Test
    void aDatabaseIsOfTheProgramThatNotedIt() throws Exception {
        MigratedSchema first = program("a.jar", Map.of("db/migration/V1__a.sql", "select 1", "other.txt", "x"));
        MigratedSchema same = program("b.jar", Map.of("db/migration/V1__a.sql", "select 1", "other.txt", "y"));
        MigratedSchema changed = program("c.jar", Map.of("db/migration/V1__a.sql", "select 2"));
        MigratedSchema more =
                program("d.jar", Map.of("db/migration/V1__a.sql", "select 1", "db/migration/V2__b.sql", "select 1"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
                Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            assertThat(first.isIn(connection)).as("no table").isFalse();
            statement.execute("create table public.flyway_schema_history (installed_rank integer)");
            assertThat(first.isIn(connection)).as("no comment").isFalse();
            first.note(connection);
            assertThat(first.isIn(connection)).isTrue();
            assertThat(same.isIn(connection)).as("only migrations count").isTrue();
            assertThat(changed.isIn(connection)).isFalse();
            assertThat(more.isIn(connection)).isFalse();
        }
    }

    @Test
    void aProgramWithoutMigrationsSaysNothing() throws Exception {
        Path archive = folder.resolve("e.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("db/other.sql"));
            zip.closeEntry();
        }
        assertThat(MigratedSchema.of(archive)).isEmpty();
    }
}
