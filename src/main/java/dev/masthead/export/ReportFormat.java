package dev.masthead.export;

import dev.masthead.report.Report;
import java.io.IOException;

/** A form that the report on one article can be taken along in. {@link ReportFormats} lists them. */
interface ReportFormat {
    /** What callers name it by. */
    String name();

    String mediaType();

    /** Ending of its files, without the dot. */
    String extension();

    /**
     * Writes a report.
     *
     * @param text the body that its offsets count in
     */
    byte[] write(Report report, String text) throws IOException;
}
