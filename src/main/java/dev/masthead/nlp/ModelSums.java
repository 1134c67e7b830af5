package dev.masthead.nlp;

import dev.masthead.text.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * SHA-256 of the model files. To take it of OpenNLP's, 17 MB, would be a tenth of what a start costs, so that it was taken when
 * they were chosen: {@code models.txt} lists each file's name, length, CRC-32C and SHA-256, and a file whose length and CRC-32C,
 * which the processor works out by itself, are those of the list is taken for the listed one. Of any other it is worked out.
 */
final class ModelSums {
    private static final String LIST = "dev/masthead/nlp/models.txt";

    /** By name. */
    private static final Map<String, Sums> LISTED = read();

    private record Sums(int length, long crc, String sha256) {}

    private ModelSums() {}

    /** In hexadecimal. */
    static String sha256(String name, byte[] file) {
        Sums listed = LISTED.get(name);
        return listed != null && listed.length() == file.length && listed.crc() == crc(file)
                ? listed.sha256()
                : Sha256.of(file);
    }

    /** The file's line of the list. */
    static String line(String name, byte[] file) {
        return String.join(" ", name, String.valueOf(file.length), Long.toHexString(crc(file)), Sha256.of(file));
    }

    private static long crc(byte[] file) {
        CRC32C sum = new CRC32C();
        sum.update(file, 0, file.length);
        return sum.getValue();
    }

    private static Map<String, Sums> read() {
        Map<String, Sums> out = new HashMap<>();
        try (InputStream in = ModelSums.class.getClassLoader().getResourceAsStream(LIST)) {
            if (in == null) {
                return out;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ");
                out.put(parts[0], new Sums(Integer.parseInt(parts[1]), Long.parseLong(parts[2], 16), parts[3]));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
