package dev.masthead.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of reports, one a line, found by the id of their article. Only ids and places are kept in memory. Where an id
 * occurs more than once, its reports are given out in the file's order. Taking is not thread-safe, reading is.
 */
final class ReportFile implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Deque<Place>> byId = new LinkedHashMap<>();

    /** Where a report stands in the file. */
    record Place(int line, long offset, int length) {}

    private ReportFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens the file and finds its reports.
     *
     * @throws IOException with file and line if it is no file of reports
     */
    static ReportFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file of reports " + file);
        }
        ReportFile reports = new ReportFile(file, FileChannel.open(file, StandardOpenOption.READ));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            reports.index(in);
        } catch (IOException e) {
            reports.close();
            throw e;
        }
        return reports;
    }

    private void index(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        long start = 0;
        int number = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, from, i - from);
                    from = i + 1;
                    number++;
                    start = line(line, start, number) + 1;
                }
            }
            line.write(buffer, from, n - from);
        }
        line(line, start, number + 1);
    }

    /** Takes note of a line; returns where it ends. */
    private long line(ByteArrayOutputStream bytes, long start, int number) throws IOException {
        int length = bytes.size();
        if (length > 0) {
            String id = id(bytes.toByteArray(), number);
            byId.computeIfAbsent(id, i -> new ArrayDeque<>()).add(new Place(number, start, length));
        }
        bytes.reset();
        return start + length;
    }

    private String id(byte[] line, int number) throws IOException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (name.equals("id") && value == JsonToken.VALUE_STRING) {
                        return parser.getText();
                    }
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            throw new IOException(file + ":" + number + ": no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IOException(file + ":" + number + ": a report has an id");
    }

    /** The place of the next report of the article; null where there is none, or none left. */
    Place take(String id) {
        Deque<Place> places = byId.get(id);
        return places == null ? null : places.poll();
    }

    /** Ids of which reports are left, each as often as there are, in the file's order of first occurrence. */
    List<String> left() {
        List<String> out = new ArrayList<>();
        byId.forEach((id, places) -> places.forEach(p -> out.add(id)));
        return out;
    }

    /** Reads a report; null for no place. */
    JsonNode read(Place place) throws IOException {
        if (place == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place.offset() + bytes.position()) < 0) {
                throw new IOException(file + ":" + place.line() + ": the file ended while it was read");
            }
        }
        try {
            return JSON.readTree(bytes.array());
        } catch (JsonProcessingException e) {
            throw new IOException(file + ":" + place.line() + ": no JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
