package dev.masthead.export;

import java.io.IOException;
import java.nio.file.Path;

/** A form that exports come in. {@link ExportFormats} lists them. */
interface ExportFormat {
    /** What callers name it by. */
    String name();

    /** Ending of its files, without the dot. */
    String extension();

    String mediaType();

    /**
     * Writes an export.
     *
     * @return how many articles it holds
     */
    long write(ExportSource source, Path file) throws IOException;
}
