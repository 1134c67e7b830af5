package dev.masthead.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Full reports, one a line, as they were first given; with the text behind them where it was asked for. */
final class JsonLines implements ExportFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public long write(ExportSource source, Path file) throws IOException {
        long[] n = {0};
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            source.forEach(a -> {
                n[0]++;
                String json = a.json();
                if (source.withText()) {
                    out.write(json, 0, json.length() - 1);
                    out.write(",\"text\":");
                    out.write(JSON.writeValueAsString(a.text()));
                    out.write("}\n");
                } else {
                    out.write(json);
                    out.write('\n');
                }
            });
        }
        return n[0];
    }
}
