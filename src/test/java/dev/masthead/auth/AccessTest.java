package dev.masthead.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(List.of("127.0.0.1", "127.8.0.1", "localhost", "::1")).allMatch(AllowedHosts::isLoopback);
        assertThat(List.of("0.0.0.0", "192.0.2.1", "127.evil.invalid", "::")).noneMatch(AllowedHosts::isLoopback);
    }

    @Test
    void refusesToListenToEverybodyByMistake() {
        OpenDoors.refuse("127.0.0.1", false, false);
        OpenDoors.refuse("0.0.0.0", true, false);
        OpenDoors.refuse("0.0.0.0", false, true);
        assertThatThrownBy(() -> OpenDoors.refuse("0.0.0.0", false, false))
                .hasMessageStartingWith("it would listen on 0.0.0.0 without asking for keys.");
        assertThatThrownBy(() -> OpenDoors.refuse("127.evil.invalid", false, false))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goesByItsOwnNamesAlone() {
        AllowedHosts local = new AllowedHosts(List.of(), false);
        assertThat(List.of("localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"))
                .allMatch(local::allows);
        assertThat(List.of(
                        "rebound.invalid",
                        "localhost.evil.invalid",
                        "127.0.0.1.evil.invalid",
                        "192.0.2.1:80",
                        "",
                        "a b"))
                .noneMatch(local::allows);
        AllowedHosts beyond = new AllowedHosts(List.of("Masthead.example.org"), true);
        assertThat(List.of("masthead.example.org:443", "192.0.2.1:8080", "[2001:db8::1]"))
                .allMatch(beyond::allows);
        assertThat(List.of("other.example.org", "999.0.0.1")).noneMatch(beyond::allows);
    }

    @Test
    void acceptsTokensOfItsOwnFormsForADay() {
        long[] now = {1_000_000_000_000L};
        FormTokens tokens = new FormTokens(() -> now[0]);
        String token = tokens.next();
        assertThat(tokens.accepts(token)).isTrue();
        assertThat(tokens.accepts(null)).isFalse();
        assertThat(tokens.accepts("")).isFalse();
        assertThat(new FormTokens(() -> now[0]).accepts(token)).isFalse();
        now[0] += 23 * 3_600_000L;
        assertThat(tokens.accepts(token)).isTrue();
        now[0] += 2 * 3_600_000L;
        assertThat(tokens.accepts(token)).isFalse();
    }

    @Test
    void whoeverIsStruckOutOfTheFileIsOut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys");
        String ann = ApiKeys.add(file, "ann", Role.READER);
        String bo = ApiKeys.add(file, "bo", Role.EDITOR);
        long[] now = {0};
        List<String> warnings = new java.util.ArrayList<>();
        KeyFile keys = new KeyFile(file, () -> now[0], warnings::add);
        assertThat(keys.find(ann)).isPresent();

        Files.writeString(file, Files.readAllLines(file).get(1) + "\n");
        now[0] += 2_000_000_000L;
        assertThat(keys.find(ann)).isEmpty();
        assertThat(keys.find(bo)).isPresent();

        Files.writeString(file, "bo edi");
        now[0] += 2_000_000_000L;
        assertThat(keys.find(bo)).isEmpty();
        assertThat(warnings).hasSize(1);
        now[0] += 2_000_000_000L;
        String cy = ApiKeys.add(Files.writeString(file, ""), "cy", Role.READER);
        assertThat(keys.find(cy)).isPresent();
        assertThat(warnings).hasSize(1);
    }

    @Test
    void listensNoLongerToAnAddressThatGuesses() {
        long[] now = {0};
        FailedKeys failed = new FailedKeys(2, () -> now[0]);
        assertThat(failed.failed("192.0.2.1")).isZero();
        assertThat(failed.failed("192.0.2.1")).isZero();
        assertThat(failed.paused("192.0.2.1")).isZero();
        assertThat(failed.failed("192.0.2.1")).isEqualTo(60);
        assertThat(failed.paused("192.0.2.1")).isEqualTo(60);
        assertThat(failed.failed("192.0.2.2")).isZero();
        now[0] += 61_000_000_000L;
        assertThat(failed.paused("192.0.2.1")).isZero();
        assertThat(failed.failed("192.0.2.1")).isZero();
    }
}
