package dev.masthead.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesStreamTest {
    @TempDir
    Path folder;

    /** However a file is cut, each line is in one piece, whole. */
    @Test
    void everyLineIsInOnePiece() throws IOException {
        String text = "one\ntwö\n\n" + "long ".repeat(30_000) + "\nlast, without an end";
        Path file = Files.writeString(folder.resolve("lines"), text);
        long size = Files.size(file);
        FileSystem fs = FileSystem.getLocal(new Configuration());
        for (long step : new long[] {1, 2, 3, 4, 5, 7, 64, 65_536, size}) {
            StringBuilder all = new StringBuilder();
            for (long start = 0; start < size; start += step) {
                if (step < 64 && start > 40 && start < size - 40) {
                    // nothing but the long line
                    continue;
                }
                try (LinesStream in = new LinesStream(
                        fs.open(new org.apache.hadoop.fs.Path(file.toUri())), start, Math.min(size, start + step))) {
                    String piece = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(piece.isEmpty() || piece.endsWith("\n") || text.endsWith(piece))
                            .isTrue();
                    all.append(piece);
                }
            }
            assertThat(all.toString()).as("pieces of " + step).isEqualTo(text);
        }
    }
}
