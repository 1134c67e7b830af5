package dev.masthead.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

/** The examples of FIPS 180-4's companion document. */
class Sha256Test {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void namesTextsAndStreams() throws IOException {
        assertThat(Sha256.of("abc")).isEqualTo(ABC);
        assertThat(Sha256.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        MessageDigest digest = Sha256.digest();
        Sha256.add(digest, new ByteArrayInputStream(new byte[] {'a', 'b'}));
        Sha256.add(digest, new ByteArrayInputStream(new byte[] {'c'}));
        assertThat(Sha256.of(digest)).isEqualTo(ABC);
    }
}
