package dev.masthead.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that go out with a form and have to come back with it: only a page of this service can hold one. They are good for a
 * day, and for this run of the program.
 */
public final class FormTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final int HOURS = 24;

    private final byte[] secret = new byte[SECRET_BYTES];
    private final LongSupplier millis;

    /** @param millis the time since 1970 */
    public FormTokens(LongSupplier millis) {
        this.millis = millis;
        new SecureRandom().nextBytes(secret);
    }

    /** A token for a form that is shown now. */
    public String next() {
        return of(millis.getAsLong() / HOUR_MILLIS);
    }

    /** Whether a token came from here within the last day; null does not. */
    public boolean accepts(String token) {
        if (token == null) {
            return false;
        }
        long hour = millis.getAsLong() / HOUR_MILLIS;
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (int i = 0; i <= HOURS; i++) {
            found |= MessageDigest.isEqual(given, of(hour - i).getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }

    private String of(long hour) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] digest = mac.doFinal(Long.toString(hour).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
