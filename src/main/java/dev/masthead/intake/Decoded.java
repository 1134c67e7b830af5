package dev.masthead.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as text, and what there is to say of their encoding.
 *
 * @param warning null where there is nothing to say
 */
record Decoded(String text, String warning) {
    /** So many such pairs are no accident. */
    private static final int MOJIBAKE = 3;

    private static final int CHARSET_WITHIN = 4_096;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /**
     * As browsers do: byte order mark, what was declared, what the page declares, UTF-8, and else western; but bytes that are
     * UTF-8 are UTF-8, whatever was declared.
     */
    static Decoded of(byte[] content, Charset declared) {
        if (Input.startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(new String(content, 3, content.length - 3, StandardCharsets.UTF_8), null);
        }
        if (Input.startsWith(content, 0xFE, 0xFF) || Input.startsWith(content, 0xFF, 0xFE)) {
            return new Decoded(new String(content, StandardCharsets.UTF_16), null);
        }
        List<Charset> tried = new ArrayList<>();
        Optional.ofNullable(declared).map(Decoded::western).ifPresent(tried::add);
        inside(content).ifPresent(tried::add);
        Charset said = tried.isEmpty() ? null : tried.get(0);
        if (isBeyondAscii(content)) {
            Optional<String> unicode = strictly(content, StandardCharsets.UTF_8);
            if (unicode.isPresent()) {
                boolean other = said != null && !said.equals(StandardCharsets.UTF_8);
                return new Decoded(
                        unicode.get(),
                        other
                                ? "The encoding was given as " + said.name() + ", but the bytes are UTF-8"
                                : mojibake(unicode.get()));
            }
        }
        tried.add(StandardCharsets.UTF_8);
        for (Charset charset : tried) {
            Optional<String> text = strictly(content, charset);
            if (text.isPresent()) {
                boolean other = said != null && !charset.equals(said);
                return new Decoded(
                        text.get(),
                        other
                                ? "The encoding was given as " + said.name() + ", which the bytes are not"
                                : mojibake(text.get()));
            }
        }
        // a page in UTF-8 with a broken character somewhere is still in UTF-8
        String lenient = new String(content, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
        return broken * 1_000 < lenient.length()
                ? new Decoded(lenient, "Some bytes are not text in UTF-8: the characters they stood for are lost")
                : new Decoded(
                        new String(content, WESTERN),
                        "The bytes are not UTF-8: they were read as windows-1252, in which most Western text is written");
    }

    /** Bytes from 0x80 to 0x9F are quotation marks and dashes in practice; in ISO 8859-1 they would be nothing. */
    private static Charset western(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? WESTERN
                : charset;
    }

    private static boolean isBeyondAscii(byte[] content) {
        for (byte b : content) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException notThis) {
            return Optional.empty();
        }
    }

    /** What is to be said of text in UTF-8 that somebody once read as Western and wrote again; null where it is not. */
    static String mojibake(String text) {
        int seen = 0;
        for (int i = 0; i + 1 < text.length() && seen < MOJIBAKE; i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            seen += c == '\u00C3' && next >= '\u0080' && next <= '\u00BF' || c == '\u00E2' && next == '\u20AC' ? 1 : 0;
        }
        return seen == MOJIBAKE
                ? "The text was once in UTF-8 and read as Western on its way here: sequences such as \u00E2\u20AC\u2122 stand for single characters"
                : null;
    }

    private static Optional<Charset> inside(byte[] content) {
        String head = new String(content, 0, Math.min(CHARSET_WITHIN, content.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + "charset=".length();
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "-_:".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        try {
            String name = head.substring(start, end);
            return Optional.of(name.equals("iso-8859-1") ? WESTERN : Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
