package dev.masthead.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.cli.Progress;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * The whole database in one file: a zip with a {@code manifest.json} and what PostgreSQL's COPY writes of each table, all as of one
 * moment. It depends on no version of PostgreSQL: the tables are made anew by the migrations that the file names.
 */
final class DatabaseDump {
    private static final String FORMAT = "masthead.backup/1";
    private static final String MANIFEST = "manifest.json";
    private static final String TABLES = "tables/";
    private static final String HISTORY = "flyway_schema_history";
    private static final String MIGRATIONS = "/db/migration/";
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As Flyway makes it. */
    private static final String HISTORY_TABLE = """
            create table flyway_schema_history (
                installed_rank integer not null constraint flyway_schema_history_pk primary key,
                version varchar(50), description varchar(200) not null, type varchar(20) not null,
                script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
                installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);
            create index flyway_schema_history_s_idx on flyway_schema_history (success)""";

    private DatabaseDump() {}

    private record Table(String name, List<String> columns) {
        String list() {
            return '"' + String.join("\", \"", columns) + '"';
        }
    }

    /**
     * Writes the database to a file, which is there whole or not at all. Others may read and write meanwhile.
     *
     * @return rows
     */
    static long write(Connection connection, Path file, Progress progress) throws IOException, SQLException {
        Path writing = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(writing);
        PrivateFiles.create(writing);
        long rows = 0;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                ZipOutputStream zip =
                        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(writing), BUFFER))) {
            statement.execute("set transaction isolation level repeatable read, read only");
            zip.setLevel(Deflater.BEST_SPEED);
            ObjectNode manifest = JSON.createObjectNode()
                    .put("format", FORMAT)
                    .put("created_at", Instant.now().toString());
            ArrayNode migrations = manifest.putArray("migrations");
            try (ResultSet scripts = statement.executeQuery(
                    "select script from " + HISTORY + " where success and type = 'SQL' order by installed_rank")) {
                while (scripts.next()) {
                    migrations.add(scripts.getString(1));
                }
            }
            ArrayNode tables = manifest.putArray("tables");
            Share share = new Share(progress, sizes(connection), "written");
            for (Table table : tables(connection)) {
                zip.putNextEntry(new ZipEntry(TABLES + table.name()));
                long n = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy \"" + table.name() + "\" (" + table.list() + ") to stdout", new Uncloseable(zip));
                zip.closeEntry();
                rows += n;
                ObjectNode one = tables.addObject().put("name", table.name()).put("rows", n);
                table.columns().forEach(one.putArray("columns")::add);
                share.add(table.name(), n);
            }
            // last, and so the sign that nothing is missing
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
        } finally {
            connection.rollback();
        }
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return rows;
    }

    /** How far it is, by the sizes of tables; rows of a table are reckoned when all of them are through. */
    private static final class Share {
        private final Progress progress;
        private final Map<String, Long> sizes;
        private final double all;
        private final String done;
        private long size;
        private long rows;

        Share(Progress progress, Map<String, Long> sizes, String done) {
            this.progress = progress;
            this.sizes = sizes;
            this.done = done;
            all = sizes.values().stream().mapToLong(Long::longValue).sum();
        }

        void add(String table, long n) {
            size += sizes.getOrDefault(table, 0L);
            rows += n;
            progress.show(size / all, () -> rows + " rows " + done);
        }
    }

    /** Bytes of each table. */
    private static Map<String, Long> sizes(Connection connection) throws SQLException {
        Map<String, Long> out = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select relname, pg_table_size(oid) from pg_class"
                        + " where relnamespace = 'public'::regnamespace and relkind = 'r'")) {
            while (rows.next()) {
                out.put(rows.getString(1), rows.getLong(2));
            }
        }
        return out;
    }

    /** Bytes of each table in a backup. */
    private static Map<String, Long> sizes(ZipFile zip) {
        return zip.stream()
                .filter(e -> e.getName().startsWith(TABLES))
                .collect(Collectors.toMap(e -> e.getName().substring(TABLES.length()), ZipEntry::getSize));
    }

    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // the next table comes
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> out = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select c.relname, array_agg(a.attname::text order by a.attnum)
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        group by c.relname order by c.relname""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                out.add(new Table(
                        rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
            }
        }
        return out;
    }

    /**
     * Makes the tables and fills them: all of it, or nothing.
     *
     * @param connection of a superuser, to a database without tables
     * @return rows
     * @throws IOException if the file is no backup or is not whole, the program does not know what it was made with, or the
     *     database is not empty
     */
    static long read(Connection connection, Path file, Progress progress) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (ZipFile zip = new ZipFile(file.toFile());
                Statement statement = connection.createStatement()) {
            JsonNode manifest = manifest(zip, file);
            if (!tables(connection).isEmpty()) {
                throw new IOException("the database is not empty; a backup is restored into an empty one");
            }
            // triggers would count again what is counted, and tables come in no order
            statement.execute("set session_replication_role = replica");
            for (JsonNode script : manifest.path("migrations")) {
                statement.execute(migration(script.asText()));
            }
            statement.execute(HISTORY_TABLE);
            long rows = 0;
            Share share = new Share(progress, sizes(zip), "read");
            for (JsonNode table : manifest.path("tables")) {
                long n = fill(connection, zip, table);
                rows += n;
                share.add(table.path("name").asText(), n);
            }
            statement.execute(SEQUENCES);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
            return rows;
        } catch (IOException | SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** What identity columns give next stands behind what there is. */
    private static final String SEQUENCES = """
            do $$
            declare c record;
            begin
              for c in select a.attrelid::regclass as t, a.attname as name from pg_attribute a join pg_class r on r.oid = a.attrelid
                  where r.relnamespace = 'public'::regnamespace and a.attidentity <> '' and not a.attisdropped
              loop
                execute format('select setval(pg_get_serial_sequence(%L, %L), greatest(coalesce(max(%I), 0), 1), max(%I) is not null)'
                    || ' from %s', c.t, c.name, c.name, c.name, c.t);
              end loop;
            end $$""";

    private static JsonNode manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new IOException(file + " is no backup, or not whole: it has no " + MANIFEST);
        }
        JsonNode manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = JSON.readTree(in);
        }
        if (!FORMAT.equals(manifest.path("format").asText())) {
            throw new IOException(file + " is no backup of the form " + FORMAT);
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName();
            boolean named = name.equals(MANIFEST);
            for (JsonNode table : manifest.path("tables")) {
                named |= name.equals(TABLES + table.path("name").asText());
            }
            if (!named) {
                throw new IOException(file + " holds something that its manifest does not name: " + name);
            }
        }
        return manifest;
    }

    private static String migration(String script) throws IOException {
        try (InputStream in = DatabaseDump.class.getResourceAsStream(MIGRATIONS + script)) {
            if (in == null || script.contains("/")) {
                throw new IOException(
                        "the backup was made by a later version of the program: this one does not know " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long fill(Connection connection, ZipFile zip, JsonNode described) throws IOException, SQLException {
        List<String> columns = new ArrayList<>();
        described.path("columns").forEach(c -> columns.add(c.asText()));
        Table table = new Table(described.path("name").asText(), columns);
        if (!tables(connection).contains(table)) {
            throw new IOException("the backup has a table that the program does not make: " + table.name());
        }
        ZipEntry entry = zip.getEntry(TABLES + table.name());
        if (entry == null) {
            throw new IOException("the backup is not whole: the table " + table.name() + " is missing");
        }
        long rows;
        try (Statement statement = connection.createStatement();
                InputStream in = new BufferedInputStream(zip.getInputStream(entry), BUFFER)) {
            // what a migration has put in is in the backup too
            statement.execute("delete from \"" + table.name() + "\"");
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy \"" + table.name() + "\" (" + table.list() + ") from stdin", in);
        }
        if (rows != described.path("rows").asLong()) {
            throw new IOException("the backup is not whole: the table " + table.name() + " has " + rows + " rows of "
                    + described.path("rows").asLong());
        }
        return rows;
    }
}
