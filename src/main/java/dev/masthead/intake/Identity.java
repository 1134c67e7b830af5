package dev.masthead.intake;

import dev.masthead.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What makes two submissions the same article: where it appeared, its headline and its body.
 *
 * <p>Where it appeared is the normalised address, or the outlet where no address is known. Everything else, such as
 * bylines or keywords, may differ.
 *
 * @param sha256 64 hexadecimal digits
 */
public record Identity(String sha256) {
    private static final int ID_DIGITS = 32;

    /** The identity of a submission. */
    public static Identity of(Submission submission) {
        MessageDigest digest = Sha256.digest();
        add(digest, "masthead.identity/1");
        add(digest, place(submission));
        add(digest, submission.title());
        add(digest, submission.text());
        return new Identity(HexFormat.of().formatHex(digest.digest()));
    }

    /** The id of an article that its sender gave none. */
    public String id() {
        return sha256.substring(0, ID_DIGITS);
    }

    /** An address as articles are told apart by it: without what does not matter, where it is one that can be read. */
    public static String address(String url) {
        return WebAddress.parse(url).map(WebAddress::normalised).orElse(url);
    }

    private static String place(Submission submission) {
        if (submission.url() != null) {
            return "url:" + address(submission.url());
        }
        return submission.outlet() == null
                ? ""
                : "outlet:" + submission.outlet().strip().toLowerCase(Locale.ROOT);
    }

    /** Each value behind its length, so that no two lists of values are the same bytes. */
    private static void add(MessageDigest digest, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
