package dev.masthead.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes as they are, right or wrong, and reads an answer of HTTP/1.1. One connection for each request. */
final class RawClient {
    private static final int CONNECT_MILLIS = 5_000;

    private final int port;
    private final int patienceMillis;

    RawClient(int port, int patienceMillis) {
        this.port = port;
        this.patienceMillis = patienceMillis;
    }

    /**
     * An answer.
     *
     * @param status 0 where the connection ended without one, -1 where nothing came in time
     */
    record Answer(int status, Map<String, String> headers, String body, long millis) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Answer send(byte[] request) {
        long started = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
            socket.setSoTimeout(patienceMillis);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
            } catch (IOException closedEarly) {
                // the answer may be there all the same
            }
            return read(socket.getInputStream(), started);
        } catch (SocketTimeoutException e) {
            return new Answer(-1, Map.of(), "", millis(started));
        } catch (IOException e) {
            return new Answer(0, Map.of(), e.getClass().getSimpleName(), millis(started));
        }
    }

    private static long millis(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static Answer read(InputStream in, long started) throws IOException {
        while (true) {
            String line = line(in);
            if (!line.startsWith("HTTP/1.")) {
                return new Answer(0, Map.of(), line, millis(started));
            }
            int status = Integer.parseInt(line.substring(9, 12));
            Map<String, String> headers = new TreeMap<>();
            for (line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            if (status == 100) {
                continue;
            }
            byte[] body;
            if (headers.containsKey("content-length")) {
                body = in.readNBytes(Integer.parseInt(headers.get("content-length")));
            } else if ("chunked".equals(headers.get("transfer-encoding"))) {
                body = chunked(in);
            } else {
                body = status == 204 || status == 304 ? new byte[0] : in.readNBytes(1 << 16);
            }
            return new Answer(status, headers, new String(body, StandardCharsets.UTF_8), millis(started));
        }
    }

    private static byte[] chunked(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = Integer.parseInt(line(in).strip(), 16); n > 0; n = Integer.parseInt(line(in).strip(), 16)) {
            out.write(in.readNBytes(n));
            line(in);
        }
        return out.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            out.write(b);
        }
        return out.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    static byte[] request(String method, String address, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = (method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                        + (bytes.length > 0 || method.equals("POST") ? "Content-Length: " + bytes.length + "\r\n" : "")
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    Answer get(String address) {
        return send(request("GET", address, "", ""));
    }

    Answer post(String address, String type, String body) {
        return send(request("POST", address, "Content-Type: " + type + "\r\n", body));
    }
}
