package dev.masthead.web;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * A form with files, read from the body that was written to disk: the files go to files of their own, however long they are, and
 * only fields are kept in memory.
 *
 * @param fields values by name
 * @param files  in the order of the form; those without a name and a byte are left out
 */
record UploadedForm(Map<String, String> fields, List<OneFile> files) {
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_FIELD = 64 << 10;
    private static final int MOST_FILES = 50;
    private static final int MOST_PARTS = 100;

    /** A file: what the sender calls it, and where it lies. */
    record OneFile(String name, Path path) {}

    /** The form cannot be read; the message is for the sender. */
    static final class MalformedFormException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedFormException(String message) {
            super(message);
        }
    }

    /** Makes a file to write to. */
    interface NewFile {
        Path make() throws IOException;
    }

    static UploadedForm read(Path body, MediaType type, NewFile newFile) throws IOException, MalformedFormException {
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new MalformedFormException("The form names no boundary.");
        }
        Parts parts = new Parts(newFile);
        MultipartParser.ParseState parser =
                MultipartParser.beginParse(parts, boundary.getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
        try (InputStream in = Files.newInputStream(body)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0 && !parser.isComplete(); n = in.read(chunk)) {
                parts.silent += n;
                parser.parse(ByteBuffer.wrap(chunk, 0, n));
                // heads of parts are kept in memory until they end
                if (parts.refused != null || parts.silent > 2 * CHUNK) {
                    throw new MalformedFormException(parts.refused == null ? "The form is malformed." : parts.refused);
                }
            }
        } catch (RuntimeException e) {
            throw new MalformedFormException("The form is malformed.");
        } finally {
            parts.close();
        }
        if (!parser.isComplete()) {
            throw new MalformedFormException("The form ended early.");
        }
        return new UploadedForm(parts.fields, parts.files);
    }

    /** Takes the parts as they come. */
    private static final class Parts implements MultipartParser.PartHandler {
        private final NewFile newFile;
        private final Map<String, String> fields = new HashMap<>();
        private final List<OneFile> files = new ArrayList<>();
        private String name;
        private String fileName;
        private StringBuilder field;
        private Path path;
        private OutputStream file;
        private int n;
        private long silent;
        private String refused;

        Parts(NewFile newFile) {
            this.newFile = newFile;
        }

        @Override
        public void beginPart(CaseInsensitiveMap<String> headers) {
            silent = 0;
            String disposition = headers.getFirst("Content-Disposition");
            name = disposition == null ? null : parameter(disposition, "name");
            fileName = disposition == null ? null : parameter(disposition, "filename");
            field = fileName == null ? new StringBuilder() : null;
            path = null;
            n++;
            if (n > MOST_PARTS || files.size() >= MOST_FILES) {
                refused = "A form may hold " + MOST_FILES + " files.";
            }
        }

        @Override
        public void data(ByteBuffer bytes) throws IOException {
            silent = 0;
            if (refused != null || !bytes.hasRemaining()) {
                return;
            }
            byte[] taken = new byte[bytes.remaining()];
            bytes.get(taken);
            if (field != null) {
                if (field.length() + taken.length > LONGEST_FIELD) {
                    refused = "A field of the form is too long.";
                    return;
                }
                // one character a byte until the field has come as a whole
                field.append(new String(taken, StandardCharsets.ISO_8859_1));
                return;
            }
            if (path == null) {
                path = newFile.make();
                file = Files.newOutputStream(path);
            }
            file.write(taken);
        }

        @Override
        public void endPart() {
            silent = 0;
            if (field != null && name != null) {
                fields.putIfAbsent(
                        name,
                        new String(field.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            } else if (path != null) {
                closeFile();
                files.add(new OneFile(fileName, path));
            }
            field = null;
            path = null;
        }

        private void closeFile() {
            try {
                file.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }

    /** As browsers write it: in quotation marks, with those inside as {@code %22}. */
    private static String parameter(String disposition, String wanted) {
        String start = "; " + wanted + "=\"";
        int at = disposition.indexOf(start);
        int end = at < 0 ? -1 : disposition.indexOf('"', at + start.length());
        return end < 0
                ? null
                : new String(
                                disposition.substring(at + start.length(), end).getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.UTF_8)
                        .replace("%22", "\"");
    }
}
