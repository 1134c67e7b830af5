package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CountedStreamTest {
    @Test
    void countsWhatIsReadAndSkippedAndNotTheEnd() throws IOException {
        try (CountedStream in = new CountedStream(new ByteArrayInputStream(new byte[10]))) {
            assertThat(in.read()).isZero();
            assertThat(in.count()).isEqualTo(1);
            assertThat(in.skip(2)).isEqualTo(2);
            assertThat(in.read(new byte[4], 1, 3)).isEqualTo(3);
            assertThat(in.count()).isEqualTo(6);
            assertThat(in.readAllBytes()).hasSize(4);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[4])).isEqualTo(-1);
            assertThat(in.count()).isEqualTo(10);
            assertThat(in.markSupported()).isFalse();
        }
    }
}
