package dev.masthead.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Bytes that hold one article or many.
 *
 * @param name      of the file, for messages and as a hint; empty where there is none
 * @param mediaType as declared, without parameters, in small letters; null where nothing was declared
 * @param charset   as declared; null where nothing was declared
 * @param columns   which column holds what, for tables; empty to find out
 * @param stream    the bytes; can be marked
 * @param nesting   containers around it
 */
record Input(
        String name, String mediaType, Charset charset, Map<String, String> columns, InputStream stream, int nesting) {
    /** So much is looked at to tell what an input is. */
    static final int PEEK = 1 << 16;

    static Input of(String name, String mediaType, Charset charset, Map<String, String> columns, InputStream stream) {
        return new Input(name, mediaType, charset, columns, new BufferedInputStream(stream, PEEK), 0);
    }

    /** What a container holds. */
    Input inside(String newName, InputStream newStream) {
        return new Input(newName, null, null, columns, new BufferedInputStream(newStream, PEEK), nesting + 1);
    }

    /** The first bytes, fewer only where the input is shorter. They remain to be read. */
    byte[] peek() throws IOException {
        stream.mark(PEEK);
        byte[] head = stream.readNBytes(PEEK);
        stream.reset();
        return head;
    }

    /** The first bytes as text of an unknown encoding, good enough for names and signs. */
    String peekText() throws IOException {
        byte[] head = peek();
        int start = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(head, start, head.length - start, StandardCharsets.UTF_8);
    }

    static boolean startsWith(byte[] head, int... sign) {
        if (head.length < sign.length) {
            return false;
        }
        for (int i = 0; i < sign.length; i++) {
            if ((head[i] & 0xFF) != sign[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isNamed(String... endings) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(endings).anyMatch(small::endsWith);
    }

    boolean isDeclared(String... types) {
        return mediaType != null && Arrays.asList(types).contains(mediaType);
    }

    /** The name of the file without folder and ending; null where there is none. */
    String stem() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        return stem.isEmpty() ? null : stem;
    }

    /** A place in this input. */
    String place(String where) {
        if (where.isEmpty()) {
            return name.isEmpty() ? "input" : name;
        }
        return name.isEmpty() ? where : name + ", " + where;
    }
}
