package dev.masthead.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    @TempDir
    Path folder;

    @Test
    void keepsHashesOnlyAndKnowsItsKeys() throws IOException {
        Path file = folder.resolve("keys");
        String reader = ApiKeys.add(file, "ann", Role.READER);
        String editor = ApiKeys.add(file, "bo", Role.EDITOR);
        assertThat(Files.readString(file)).doesNotContain(reader).doesNotContain(editor);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        ApiKeys keys = ApiKeys.read(file);
        assertThat(keys.find(reader).orElseThrow().role()).isEqualTo(Role.READER);
        assertThat(keys.find(editor).orElseThrow().name()).isEqualTo("bo");
        assertThat(keys.find(reader + "x")).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @Test
    void namesTheLineThatIsMalformed() throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "# keys\n\nann owner " + "0".repeat(64) + "\n");
        assertThatThrownBy(() -> ApiKeys.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("keys:3:");
        Files.writeString(file, "# none\n");
        assertThatThrownBy(() -> ApiKeys.read(file)).hasMessageContaining("no key");
    }

    @Test
    void rolesIncludeThoseBefore() {
        assertThat(Role.EDITOR.includes(Role.SUBMITTER)).isTrue();
        assertThat(Role.SUBMITTER.includes(Role.READER)).isTrue();
        assertThat(Role.READER.includes(Role.SUBMITTER)).isFalse();
    }

    @Test
    void allowsSoManyRequestsAMinuteAndSoManyBytesADay() {
        long[] now = {0};
        RateLimiter allowance = new RateLimiter(60, 86_400, () -> now[0]);
        for (int i = 0; i < 60; i++) {
            assertThat(allowance.request("ann")).isZero();
        }
        assertThat(allowance.request("ann")).isEqualTo(1);
        assertThat(allowance.request("bo")).isZero();
        now[0] += 2_000_000_000L;
        assertThat(allowance.request("ann")).isZero();
        assertThat(allowance.request("ann")).isZero();
        assertThat(allowance.request("ann")).isEqualTo(1);

        assertThat(allowance.submit("ann", 86_410)).isZero();
        assertThat(allowance.submit("ann", 1)).isEqualTo(11);
        now[0] += 12_000_000_000L;
        assertThat(allowance.submit("ann", 1)).isZero();

        allowance.charge("bo", 86_405);
        assertThat(allowance.submit("bo", 1)).isEqualTo(6);
    }

    @Test
    void knowsWhatOnlyThisMachineCanReach() {
        assertThat(ApiKeys.isLoopback("127.0.0.1")).isTrue();
        assertThat(ApiKeys.isLoopback("localhost")).isTrue();
        assertThat(ApiKeys.isLoopback("::1")).isTrue();
        assertThat(ApiKeys.isLoopback("0.0.0.0")).isFalse();
        assertThat(ApiKeys.isLoopback("192.0.2.1")).isFalse();
    }
}
