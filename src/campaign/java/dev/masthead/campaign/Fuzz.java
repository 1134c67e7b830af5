package dev.masthead.campaign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Requests that are wrong in some way or other, each the same for the same seed and number: addresses, parameters, headers and
 * bodies that the service knows, changed here and there. Whatever text goes in has {@link #MARK} in it, so that it can be looked
 * for in the log.
 */
final class Fuzz {
    static final String MARK = "zqmarkqz";

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "POST", "POST", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "FOO");
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/example",
            "/articles/" + MARK,
            "/outlets",
            "/outlets/" + MARK,
            "/actors",
            "/compare",
            "/q/health",
            "/q/health/ready",
            "/q/metrics",
            "/q/openapi",
            "/q/" + MARK,
            "/api/v1/articles",
            "/api/v1/articles/" + MARK,
            "/api/v1/articles/" + MARK + "/report",
            "/api/v1/articles/" + MARK + "/text",
            "/api/v1/articles/" + MARK + "/annotations",
            "/api/v1/articles/" + MARK + "/copies",
            "/api/v1/jobs",
            "/api/v1/jobs/" + MARK,
            "/api/v1/jobs/00000000-0000-0000-0000-000000000000/results",
            "/api/v1/jobs/00000000-0000-0000-0000-000000000000/retry",
            "/api/v1/exports",
            "/api/v1/exports/" + MARK + "/file",
            "/api/v1/lexicons",
            "/api/v1/lexicons/loaded-terms/en",
            "/api/v1/outlets",
            "/api/v1/outlets/" + MARK,
            "/api/v1/outlets/compare",
            "/api/v1/actors",
            "/api/v1/codebook",
            "/api/v1/profile-checks",
            "/assets/" + MARK,
            "/api/v1/",
            "/api",
            "//api/v1/articles",
            "/api/v1/articles/../jobs");
    private static final List<String> PARAMETERS = List.of(
            "limit",
            "cursor",
            "from",
            "to",
            "outlet",
            "section",
            "format",
            "analyzer",
            "class",
            "country",
            "actor",
            "q",
            "map",
            "name",
            "wire",
            "metric",
            "by",
            "outlets",
            MARK);
    private static final List<String> VALUES = List.of(
            "",
            "1",
            "-1",
            "0",
            "200",
            "99999999999999999999",
            "2025-06-12",
            "+999999999-01-01",
            "0000-01-01",
            "9999-12-31",
            "2025-06-12T07:12:00Z",
            "9999-12-31T23:59:59-18:00",
            "-999999999-01-01T00:00:00Z",
            "%00",
            "%",
            "%zz",
            "%25",
            "%2500",
            "%C3%28",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "'",
            "\"",
            "<script>" + MARK,
            "../../etc/passwd",
            "..%2f..%2f",
            "a;b=c",
            "%25;a=b",
            MARK,
            "null",
            "[]",
            "{}",
            "${7*7}",
            "{7*7}",
            "csv",
            "html",
            "%0d%0aX:y",
            "true",
            "1e309",
            "NaN",
            "\u00e9",
            "\u0001",
            " ");
    private static final List<String> HEADERS = List.of(
            "Content-Type",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Content-Encoding",
            "Authorization",
            "Range",
            "Prefer",
            "Idempotency-Key",
            "Cookie",
            "Origin",
            "Sec-Fetch-Site",
            "If-None-Match",
            "Expect",
            "X-Forwarded-Host",
            "Transfer-Encoding",
            "Content-Length",
            "Host",
            "Upgrade",
            "Connection",
            "X-HTTP-Method-Override",
            "Referer");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            ";",
            "/",
            "*/*",
            "application/json",
            "text/plain; charset=" + MARK,
            "text/plain;;=",
            "application/",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=" + MARK,
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "bytes=0-",
            "bytes=9-1",
            "bytes=-99999999999999999999",
            "gzip",
            "br",
            "identity",
            "http://evil.example",
            "null",
            "cross-site",
            "same-origin",
            "100-continue",
            "200-ok",
            "chunked",
            "-1",
            "99999999999999999999",
            "abc",
            "localhost",
            "evil.example",
            "[::1",
            "a b",
            "Bearer " + MARK,
            "Basic %%%",
            "h2c",
            "close",
            "\u00ff\u00fe",
            "q=;q=;q=x",
            "text/html;q=2",
            MARK);
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "5",
            "\"" + MARK + "\"",
            "{\"text\": 5}",
            "{\"text\": \"" + MARK + "\"}",
            "{\"text\": \"The minister said on Monday that the harbour " + MARK + " would reopen.\"}",
            "{\"text\": \"He spoke.\", \"published_at\": \"+999999999-12-31T00:00:00Z\"}",
            "{\"text\": \"He spoke.\", \"targets\": [{\"start\": -1, \"end\": 999999999999}]}",
            "{\"text\": \"a\\u0000b " + MARK + "\"}",
            "{\"text\": \"\\ud800\"}",
            "{\"text\":\"a\",\"text\":\"b\"}",
            "{\"id\": \"../" + MARK + "\", \"text\": \"He spoke.\"}",
            "{\"format\": \"csv\", \"from\": \"+99999-01-01\"}",
            "{\"format\": \"" + MARK + "\"}",
            "{\"format\": \"csv\", \"outlet\": \"a\\u0000\"}",
            "text=%zz&title=%",
            "text=" + MARK + "&token=" + MARK,
            "text=%C3%28",
            "a=b&a=b&&&==&",
            "%PDF-1.4 " + MARK,
            "\u0000\u0001\u0002",
            "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + MARK + "\r\n--x--",
            "[".repeat(5_000),
            "{\"a\":".repeat(2_000),
            "x".repeat(70_000));

    private Fuzz() {}

    private static <T> T one(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The bytes of a request. */
    static byte[] request(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        String method = one(random, METHODS);
        StringBuilder address = new StringBuilder(one(random, ADDRESSES));
        if (random.nextInt(6) == 0) {
            address.append('/').append(one(random, VALUES));
        }
        if (random.nextInt(300) == 0) {
            address.append("x".repeat(random.nextInt(60_000)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(one(random, PARAMETERS))
                    .append('=')
                    .append(one(random, VALUES));
        }
        if (random.nextInt(8) == 0) {
            int at = random.nextInt(address.length());
            address.insert(at, (char) (random.nextInt(256)));
        }
        String body = method.equals("GET") && random.nextInt(5) > 0 ? "" : one(random, BODIES);
        if (!body.isEmpty() && random.nextInt(3) == 0) {
            int at = random.nextInt(body.length());
            body = body.substring(0, at) + (char) random.nextInt(256) + body.substring(at);
        }
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(address.toString().replace("\r", "").replace("\n", ""))
                .append(" HTTP/1.1\r\n");
        if (random.nextInt(50) > 0) {
            head.append("Host: localhost\r\n");
        }
        head.append("Connection: close\r\n");
        if (bytes.length > 0 && random.nextInt(40) > 0) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        if (bytes.length > 0) {
            head.append("Content-Type: ")
                    .append(random.nextBoolean() ? "application/json" : one(random, HEADER_VALUES))
                    .append("\r\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            head.append(one(random, HEADERS))
                    .append(": ")
                    .append(random.nextInt(200) == 0 ? "y".repeat(random.nextInt(40_000)) : one(random, HEADER_VALUES))
                    .append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        return all;
    }
}
