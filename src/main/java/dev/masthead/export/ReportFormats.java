package dev.masthead.export;

import dev.masthead.report.ReportReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The forms that the report on one article can be taken along in. */
public final class ReportFormats {
    /** Every form there is; a new one is a class and a line here. */
    private static final List<ReportFormat> ALL =
            List.of(new WebAnnotations(), new Brat(), new Displacy(), new UimaCas(), new PrintPage());

    private ReportFormats() {}

    /** A report in one of the forms. */
    public record Written(byte[] content, String mediaType, String fileName) {}

    /** An article's id as part of a name of a file. */
    static String fileName(String id) {
        return id.replace(':', '-');
    }

    public static List<String> names() {
        return ALL.stream().map(ReportFormat::name).toList();
    }

    /**
     * Writes a report.
     *
     * @return empty for a form that there is not
     */
    public static Optional<Written> write(String format, String id, String report, String text) throws IOException {
        for (ReportFormat one : ALL) {
            if (one.name().equals(format)) {
                return Optional.of(new Written(
                        one.write(ReportReader.read(report), text),
                        one.mediaType(),
                        "masthead-" + fileName(id) + "." + one.extension()));
            }
        }
        return Optional.empty();
    }
}
