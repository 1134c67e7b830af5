package dev.masthead.auth;

import dev.masthead.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys of a service: a text file with a line {@code NAME ROLE SHA256} for each, blank lines and lines that start with
 * {@code #} left out.
 */
public final class ApiKeys {
    private static final int BYTES = 32;
    private static final int DIGEST_LENGTH = 64;
    private static final String PREFIX = "mh_";

    private final List<ApiKey> keys;

    private ApiKeys(List<ApiKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads a file of keys.
     *
     * @throws IOException if it cannot be read, or a line is malformed; the message names file and line
     */
    public static ApiKeys read(Path file) throws IOException {
        List<ApiKey> keys = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String plain = line.strip();
            if (plain.isEmpty() || plain.startsWith("#")) {
                continue;
            }
            String[] parts = plain.split("[ \t]+");
            boolean ok = parts.length == 3
                    && parts[2].length() == DIGEST_LENGTH
                    && parts[2].chars().allMatch(c -> Character.digit(c, 16) >= 0);
            try {
                if (!ok) {
                    throw new IllegalArgumentException();
                }
                keys.add(new ApiKey(parts[0], Role.named(parts[1]), parts[2].toLowerCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + number
                        + ": a key is written NAME ROLE SHA256, the role reader, submitter" + " or editor");
            }
        }
        if (keys.isEmpty()) {
            throw new IOException(file + ": there is no key in it");
        }
        return new ApiKeys(keys);
    }

    /**
     * Makes a key and writes what is kept of it to the end of a file.
     *
     * @return the key, which nobody can show again
     */
    public static String add(Path file, String name, Role role) throws IOException {
        if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == '#')) {
            throw new IllegalArgumentException("the name of a key is one word");
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        if (!Files.exists(file)) {
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (UnsupportedOperationException notHere) {
                Files.createFile(file);
            }
        }
        Files.writeString(file, name + " " + role.id() + " " + Sha256.of(key) + "\n", StandardOpenOption.APPEND);
        return key;
    }

    /** Whose key this is; empty if it is nobody's. Takes as long for any key. */
    public Optional<ApiKey> find(String key) {
        byte[] digest = Sha256.of(key).getBytes(StandardCharsets.US_ASCII);
        ApiKey found = null;
        for (ApiKey one : keys) {
            if (MessageDigest.isEqual(digest, one.sha256().getBytes(StandardCharsets.US_ASCII))) {
                found = one;
            }
        }
        return Optional.ofNullable(found);
    }
}
