package dev.masthead.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.report.ReportWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Full reports, one a line. With the texts they are as they were first given, the text behind them; without, the words of
 * what sources say are left out of them too, which would be most of many an article.
 */
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
                if (source.withText()) {
                    String json = a.json();
                    out.write(json, 0, json.length() - 1);
                    out.write(",\"text\":");
                    out.write(JSON.writeValueAsString(a.text()));
                    out.write("}\n");
                } else {
                    out.write(ReportWriter.withoutContents(a.json()));
                    out.write('\n');
                }
            });
        }
        return n[0];
    }
}
