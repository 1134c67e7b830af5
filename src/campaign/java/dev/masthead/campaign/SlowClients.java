package dev.masthead.campaign;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections that send a byte now and then, or nothing: in a header, in a body, in the input of a job. */
final class SlowClients implements AutoCloseable {
    private static final int SECONDS = 3;

    private static final List<String> STARTS = List.of(
            "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{",
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nt",
            "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: 5000\r\n\r\n{",
            "POST /api/v1/exports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
            "GET /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nX-A: ",
            "");

    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

    SlowClients(int port, int n) throws IOException {
        for (int i = 0; i < n; i++) {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            socket.getOutputStream().write(STARTS.get(i % STARTS.size()).getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        drip.scheduleWithFixedDelay(this::drip, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void drip() {
        for (int i = 0; i < sockets.size(); i++) {
            if (i % 2 == 0 && i % STARTS.size() != 3) {
                try {
                    sockets.get(i).getOutputStream().write('a');
                } catch (IOException closed) {
                    // what it is for
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        drip.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
