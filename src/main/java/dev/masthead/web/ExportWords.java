package dev.masthead.web;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What the pages say of the formats of exports: {@code exports.yaml}.
 *
 * @param formats by the name under which the API takes them
 */
public record ExportWords(Map<String, Format> formats) {

    /**
     * A format.
     *
     * @param name   for people
     * @param means  what it is for
     * @param r      lines that read the file {@code FILE} in R; null where R does not read it
     * @param python the same for Python
     */
    public record Format(String name, String means, String r, String python) {}

    static ExportWords load() {
        try (InputStream in = ExportWords.class.getResourceAsStream("exports.yaml")) {
            return new YAMLMapper().readValue(in, ExportWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own exports.yaml cannot be read", e);
        }
    }

    /** A format with its file's name in the lines; null for one that is not known. */
    Format lines(String format, String file) {
        Format known = formats.get(format);
        return known == null
                ? null
                : new Format(known.name(), known.means(), named(known.r(), file), named(known.python(), file));
    }

    private static String named(String lines, String file) {
        return lines == null ? null : lines.replace("FILE", file).strip();
    }
}
