package dev.masthead.campaign;

import dev.masthead.campaign.RawClient.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Whether nobody gets in, and whoever is in gets no further than he may. */
final class AccessAttacks extends Attack {
    AccessAttacks(Ground ground) {
        super(ground);
    }

    /** Whether it listens openly only when it was told so. */
    String doors() throws Exception {
        for (String host : List.of("0.0.0.0", "::")) {
            try (Service open = service().with("QUARKUS_HTTP_HOST", host)) {
                check(!open.tryStart(), "it listens on " + host + " without keys");
            }
        }
        Path config = folder().resolve("application.properties");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "quarkus.http.host=0.0.0.0\n");
        try (Service open = service().with("QUARKUS_CONFIG_LOCATIONS", config.toString())) {
            check(!open.tryStart(), "it listens openly by a properties file");
        }
        try (Service told = service()
                .with("QUARKUS_HTTP_HOST", "0.0.0.0")
                .with("MASTHEAD_ACCESS_EVERYONE_MAY_DO_EVERYTHING", "true")) {
            check(told.tryStart(), "it does not listen openly though told so");
        }
        return result("closed in 3 of 3 ways, open when told so");
    }

    /** Whether other websites get in. */
    String sites() throws Exception {
        try (Service service = service().with("MASTHEAD_ACCESS_ORIGINS", "http://notebook.example:8888")) {
            service.start();
            int refused = 0;
            List<String> writes = List.of("/", ARTICLES, JOBS, "/api/v1/exports", "/api/v1/reanalyses");
            List<String> signs = List.of(
                    "Origin: http://evil.example\r\n",
                    "Origin: null\r\n",
                    "Origin: http://localhost.evil.example\r\n",
                    "Origin: http://localhost:1\r\n",
                    "Sec-Fetch-Site: cross-site\r\n",
                    "Sec-Fetch-Site: same-site\r\nOrigin: http://localhost\r\n");
            for (String write : writes) {
                for (String sign : signs) {
                    Answer answer = client().send(RawClient.request(
                            "POST", write, sign + "Content-Type: text/plain\r\n", "The minister spoke on Monday."));
                    check(answer.status() == 403, write + " takes " + sign.strip() + ": " + answer.status());
                    refused += answer.status() == 403 ? 1 : 0;
                }
            }
            for (String host :
                    List.of("rebound.example", "127.0.0.1.evil.example", "localhost.evil.example:" + port, "")) {
                for (String method : List.of("GET", "DELETE")) {
                    Answer answer = client().send((method + " " + ARTICLES + "/x HTTP/1.1\r\nHost: " + host
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
                    check(answer.status() == 421 || answer.status() == 400, "Host " + host + ": " + answer.status());
                    refused++;
                }
            }
            Answer preflight = client().send(RawClient.request(
                    "OPTIONS",
                    ARTICLES,
                    "Origin: http://notebook.example:8888\r\nAccess-Control-Request-Method: POST\r\n"
                            + "Access-Control-Request-Headers: content-type\r\n",
                    ""));
            check(
                    preflight.header("access-control-allow-origin").equals("http://notebook.example:8888"),
                    "a listed website is not let in: " + preflight.status() + preflight.headers());
            Answer plain = client().post(ARTICLES, "text/plain", "The minister spoke on Monday of the harbour.");
            check(plain.status() == 201, "a program that is no browser is refused: " + plain.status());
            check(plain.header("location").startsWith("/api/"), "Location has a host: " + plain.header("location"));
            return result("%d attempts of other websites and names refused", refused);
        }
    }

    /** Whether files are closed and the database's roles have no more rights than they need. */
    String roles() throws Exception {
        try (Service service = service()) {
            service.start();
            client().post(JOBS, "application/x-ndjson", article(1, 3) + "\n");
            client().post(ARTICLES, "application/json", article(2, 3));
            int open = 0;
            try (Stream<Path> all = Files.walk(service.home)) {
                for (Path one : (Iterable<Path>) all.filter(p -> !p.toString().contains("/postgres-1"))::iterator) {
                    boolean shut = Files.isSymbolicLink(one)
                            || Files.getPosixFilePermissions(one).stream()
                                    .allMatch(p -> p.name().startsWith("OWNER_"));
                    if (!shut && !Files.isDirectory(one)) {
                        open++;
                        say("  open to others: %s", one);
                    }
                }
            }
            check(open == 0, open + " files are open to others");
            check(
                    !Files.getPosixFilePermissions(service.home).contains(PosixFilePermission.OTHERS_READ),
                    "others can look into the home");
            String url = Files.readString(service.home.resolve("postgres/reader.url"))
                    .strip();
            String[] parts = url.replace("postgresql://", "").split("[:@]", 3);
            int denied = 0;
            try (Connection reader = DriverManager.getConnection("jdbc:postgresql://" + parts[2], parts[0], parts[1]);
                    Statement statement = reader.createStatement()) {
                statement.executeQuery("select count(*) from article").next();
                for (String sql : List.of(
                        "copy (select 1) to program 'true'",
                        "copy article to '/tmp/x'",
                        "create table t (a int)",
                        "set default_transaction_read_only = off; delete from article",
                        "set default_transaction_read_only = off; create temporary table t (a int)",
                        "select pg_read_file('/etc/hostname')",
                        "set role masthead_owner",
                        "select rolpassword from pg_authid")) {
                    try {
                        statement.execute(sql);
                        check(false, "a reader may: " + sql);
                    } catch (SQLException e) {
                        denied++;
                    }
                }
            }
            return result("%d things denied to a reader, %d files open to others", denied, open);
        }
    }
}
