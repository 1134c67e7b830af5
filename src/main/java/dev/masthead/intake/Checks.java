package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.text.CodePoints;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What must hold of any text, whichever format it came in. */
final class Checks {
    private Checks() {}

    /** The bytes as text, without a byte order mark. */
    static String decode(byte[] content, Charset charset) throws InvalidSubmissionException {
        Charset used = charset == null ? StandardCharsets.UTF_8 : charset;
        try {
            String text = used.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidSubmissionException(
                    Reason.MALFORMED_ENCODING, null, "The content is not text in " + used.name() + ".");
        }
    }

    /** Refuses a body that is blank, too long, or holds characters that no text may hold. */
    static void body(String text, String pointer, Limits limits) throws InvalidSubmissionException {
        if (text.isBlank()) {
            throw new InvalidSubmissionException(Reason.EMPTY_TEXT, pointer, "The text is empty.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > limits.text()) {
            throw new InvalidSubmissionException(
                    Reason.TEXT_TOO_LONG,
                    pointer,
                    "The text has " + length + " characters; " + limits.text() + " are accepted.");
        }
        characters(text, pointer);
    }

    /** Refuses NUL, which no database text can hold, and half surrogate pairs, which no encoding can. */
    static void characters(String text, String pointer) throws InvalidSubmissionException {
        int nul = text.indexOf('\0');
        int half = CodePoints.halfPair(text);
        if (nul >= 0 && (half < 0 || nul < half)) {
            throw invalid(text, nul, pointer, "the character NUL");
        }
        if (half >= 0) {
            throw invalid(text, half, pointer, "half of a surrogate pair");
        }
    }

    private static InvalidSubmissionException invalid(String text, int offset, String pointer, String what) {
        return new InvalidSubmissionException(
                Reason.INVALID_CHARACTERS,
                pointer,
                "There is " + what + " at offset " + text.codePointCount(0, offset) + "; it cannot be stored.");
    }
}
