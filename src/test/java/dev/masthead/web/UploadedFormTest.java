package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.web.UploadedForm.MalformedFormException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedFormTest {
    private static final MediaType TYPE = new MediaType("multipart", "form-data", Map.of("boundary", "----b1"));

    @TempDir
    Path folder;

    private int made;

    private UploadedForm read(String body) throws IOException, MalformedFormException {
        Path file = folder.resolve("body");
        Files.write(file, body.getBytes(StandardCharsets.UTF_8));
        return UploadedForm.read(file, TYPE, () -> folder.resolve("file" + made++));
    }

    private static String part(String disposition, String content) {
        return "------b1\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    @Test
    void readsFieldsAndFiles() throws Exception {
        String long_ = "Zeile\r\n--not a boundary\n".repeat(20_000);
        UploadedForm form = read(part("name=\"token\"", "t€st")
                + part("name=\"files\"; filename=\"a%22b.csv\"\r\nContent-Type: text/csv", long_)
                + part("name=\"files\"; filename=\"\"\r\nContent-Type: application/octet-stream", "")
                + part("name=\"map\"", "text:a")
                + "------b1--\r\n");
        assertThat(form.fields()).containsExactlyInAnyOrderEntriesOf(Map.of("token", "t€st", "map", "text:a"));
        assertThat(form.files()).hasSize(1);
        assertThat(form.files().get(0).name()).isEqualTo("a\"b.csv");
        assertThat(form.files().get(0).path()).hasContent(long_);
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThatThrownBy(() -> read("nothing of the kind")).isInstanceOf(MalformedFormException.class);
        assertThatThrownBy(() -> read(part("name=\"token\"", "x")))
                .isInstanceOf(MalformedFormException.class)
                .hasMessage("The form ended early.");
        assertThatThrownBy(() -> UploadedForm.read(folder, new MediaType("multipart", "form-data"), () -> folder))
                .isInstanceOf(MalformedFormException.class);
    }

    @Test
    void keepsNothingLongInMemory() {
        assertThatThrownBy(() -> read(part("name=\"token\"", "x".repeat(100_000)) + "------b1--\r\n"))
                .hasMessage("A field of the form is too long.");
        assertThatThrownBy(() -> read("------b1\r\nX-Long: " + "x".repeat(1_000_000)))
                .isInstanceOf(MalformedFormException.class);
        assertThatThrownBy(
                        () -> read(part("name=\"files\"; filename=\"a\"", "x").repeat(60) + "------b1--\r\n"))
                .hasMessage("A form may hold 50 files.");
    }
}
