package dev.masthead.coding;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A coder with what lets one code under this name.
 *
 * @param token       32 hexadecimal digits that nobody can guess; whoever has them is taken for the coder
 * @param adjudicates whether the coder decides where others differ
 */
public record CodingLink(String name, String token, boolean adjudicates) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    /** With a new token. */
    static CodingLink of(String name, boolean adjudicates) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CodingLink(name, HexFormat.of().formatHex(bytes), adjudicates);
    }
}
