package dev.masthead.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A JSON list as newspaper4k's command line writes it: with a bracket behind each of its articles, {@code [a,]b,]c]}. A
 * bracket behind a comma does not end the list; no list that is well-formed has one.
 */
final class JoinedLists extends FilterInputStream {
    private int depth;
    private boolean string;
    private boolean escaped;
    private boolean comma;

    JoinedLists(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        return b < 0 ? b : passed((byte) b) & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        for (int i = offset; i < offset + n; i++) {
            bytes[i] = passed(bytes[i]);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private byte passed(byte b) {
        if (string) {
            string = escaped || b != '"';
            escaped = !escaped && b == '\\';
            return b;
        }
        switch (b) {
            case ' ', '\t', '\r', '\n' -> {
                return b;
            }
            case '"' -> string = true;
            case '[', '{' -> depth++;
            case '}' -> depth--;
            case ']' -> {
                if (depth == 1 && comma) {
                    return ' ';
                }
                depth--;
            }
            default -> {
                // a comma, a colon, or part of a number or a word
            }
        }
        comma = b == ',';
        return b;
    }
}
