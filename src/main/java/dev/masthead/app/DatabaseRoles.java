package dev.masthead.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Who may do what in the embedded database: an owner, which changes the tables and nothing beyond them; the service, which
 * reads and writes rows; and a reader for the SQL of people, which can change nothing. None of them can run a program or reach
 * a file of the server.
 *
 * <p>Owner and service get a new password at each start, which is written nowhere. The reader's address with its password is
 * in the file {@code reader.url}.
 */
final class DatabaseRoles {
    private static final String OWNER = "masthead_owner";
    private static final String SERVICE = "masthead";
    private static final String READER = "masthead_reader";

    /** The schema of the views that docs/sql.md describes. */
    private static final String VIEWS = "masthead";

    private static final int PASSWORD_BYTES = 24;

    private final String ownerPassword = password();
    private final String servicePassword = password();
    private final String readerPassword = password();

    /** Creates the roles where they are missing, gives them their rights and the owner what the superuser owned. */
    void prepare(EmbeddedPostgres postgres, String database, Path home) throws IOException, SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> all = new ArrayList<>();
            all.add(postgres.passwordKeptAnew());
            role(all, OWNER, ownerPassword);
            role(all, SERVICE, servicePassword);
            role(all, READER, readerPassword);
            all.addAll(List.of(sql(database)));
            // sent in one piece
            statement.execute(String.join(";\n", all));
            connection.commit();
        }
        String url = postgres.jdbcUrl(database)
                .replace("jdbc:postgresql://", "postgresql://" + READER + ":" + readerPassword + "@");
        PrivateFiles.write(home.resolve("reader.url"), (url + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void role(List<String> statements, String name, String password) {
        statements.add("do $$ begin if not exists (select from pg_roles where rolname = '" + name
                + "') then create role " + name + "; end if; end $$");
        statements.add("alter role " + name + " with login nosuperuser nocreatedb nocreaterole noreplication"
                + " nobypassrls inherit password '" + password + "'");
    }

    private static String[] sql(String database) {
        return new String[] {
            "alter role " + READER + " set default_transaction_read_only = on",
            "alter role " + READER + " set statement_timeout = '60s'",
            "alter role " + READER + " set search_path = " + VIEWS + ", public",
            "alter database " + database + " owner to " + OWNER,
            "revoke all on database " + database + " from public",
            "grant connect, temporary on database " + database + " to " + SERVICE,
            "grant connect on database " + database + " to " + READER,
            "alter schema public owner to " + OWNER,
            "revoke all on schema public from public",
            "grant usage on schema public to " + SERVICE + ", " + READER,
            "create schema if not exists " + VIEWS,
            "alter schema " + VIEWS + " owner to " + OWNER,
            "grant usage on schema " + VIEWS + " to " + READER,
            // up to version 0.1 the superuser owned everything
            """
            do $$
            declare o record;
            begin
              for o in select c.oid::regclass as name, c.relkind from pg_class c
                  where c.relnamespace in ('public'::regnamespace, '%2$s'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm', 'S')
                    and c.relowner <> '%1$s'::regrole
                    and not exists (select from pg_depend d
                                    where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i', 'e'))
              loop
                execute format('alter table %%s owner to %1$s', o.name);
              end loop;
              for o in select p.oid::regprocedure as name from pg_proc p
                  where p.pronamespace = 'public'::regnamespace and p.proowner <> '%1$s'::regrole
                    and not exists (select from pg_depend d
                                    where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
              loop
                execute format('alter routine %%s owner to %1$s', o.name);
              end loop;
            end $$""".formatted(OWNER, VIEWS),
            "grant select, insert, update, delete on all tables in schema public to " + SERVICE,
            "grant usage, select, update on all sequences in schema public to " + SERVICE,
            "grant select on all tables in schema public, " + VIEWS + " to " + READER,
            """
            do $$ begin
              if to_regclass('public.flyway_schema_history') is not null then
                revoke insert, update, delete on flyway_schema_history from %s;
              end if;
            end $$""".formatted(SERVICE),
            defaults("public", "select, insert, update, delete on tables", SERVICE),
            defaults("public", "usage, select, update on sequences", SERVICE),
            defaults("public", "select on tables", READER),
            defaults(VIEWS, "select on tables", READER)
        };
    }

    private static String defaults(String schema, String rights, String role) {
        return "alter default privileges for role " + OWNER + " in schema " + schema + " grant " + rights + " to "
                + role;
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    String owner() {
        return OWNER;
    }

    String ownerPassword() {
        return ownerPassword;
    }

    String service() {
        return SERVICE;
    }

    String servicePassword() {
        return servicePassword;
    }
}
