package dev.masthead.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.PathPart;

/**
 * Hands out a file, or the range of it that is asked for (RFC 9110), so that a download that broke off can go on. The file
 * goes from disk to the client as fast as that takes it.
 */
final class FileAnswer {
    private static final String UNIT = "bytes=";

    private FileAnswer() {}

    /**
     * @param size  what is handed out of the file, from its start
     * @param range the Range header; null where there is none
     * @param name  under which it is saved
     * @param http  the headers of the request, for If-Range
     */
    static Response of(Path file, long size, String mediaType, String name, String given, HttpHeaders http) {
        return of(file, size, mediaType, name, given, http, (start, length) -> new PathPart(file, start, length));
    }

    /** What is handed out from a byte on. */
    interface Content {
        Object of(long start, long length);
    }

    /**
     * The same of what is not the file itself.
     *
     * @param file    changes whenever it does
     * @param content makes the entity
     */
    static Response of(
            Path file, long size, String mediaType, String name, String given, HttpHeaders http, Content content) {
        EntityTag tag = tag(file, size);
        // a range of a file that is no longer the one that the client has a part of would not fit it
        String condition = http.getHeaderString("If-Range");
        String range = condition == null || condition.strip().equals("\"" + tag.getValue() + "\"") ? given : null;
        long start = 0;
        long end = size - 1;
        boolean part = range != null && range.startsWith(UNIT) && range.indexOf(',') < 0;
        if (part) {
            try {
                String spec = range.substring(UNIT.length()).strip();
                int dash = spec.indexOf('-');
                String first = spec.substring(0, dash).strip();
                String last = spec.substring(dash + 1).strip();
                if (first.isEmpty()) {
                    start = Math.max(0, size - Long.parseLong(last));
                } else {
                    start = Long.parseLong(first);
                    end = last.isEmpty() ? end : Math.min(end, Long.parseLong(last));
                }
            } catch (NumberFormatException | StringIndexOutOfBoundsException malformed) {
                // RFC 9110: what cannot be understood is ignored
                part = false;
                start = 0;
                end = size - 1;
            }
        }
        if (part && (start > end || start >= size)) {
            return Problem.of(ProblemType.RANGE_NOT_SATISFIABLE, "There are " + size + " bytes.")
                    .builder()
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        Response.ResponseBuilder response = size == 0
                ? Response.ok(new byte[0])
                : Response.status(part ? 206 : 200).entity(content.of(start, end - start + 1));
        if (part) {
            response.header("Content-Range", "bytes " + start + "-" + end + "/" + size);
        }
        return response.type(mediaType)
                .tag(tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static EntityTag tag(Path file, long size) {
        long changed;
        try {
            changed = Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            changed = 0;
        }
        return new EntityTag(Long.toHexString(changed) + "-" + Long.toHexString(size));
    }
}
