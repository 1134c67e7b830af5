package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.masthead.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelSumsTest {
    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ModelSumsTest.class.getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** Where another version of a model is taken its line is another: this test says which. */
    @Test
    void theListIsOfTheFilesThatAreThere() throws IOException {
        String listed = new String(resource("dev/masthead/nlp/models.txt"), StandardCharsets.UTF_8);
        StringBuilder lines = new StringBuilder();
        for (String line : listed.split("\n")) {
            String name = line.substring(0, line.indexOf(' '));
            lines.append(ModelSums.line(name, resource(name))).append('\n');
        }
        assertEquals(lines.toString(), listed);
    }

    @Test
    void everyModelHasItsOwn() throws IOException {
        for (String name : NlpModels.FILES) {
            assertEquals(Sha256.of(resource(name)), ModelSums.sha256(name, resource(name)), name);
        }
    }

    @Test
    void anotherFileHasASumOfItsOwn() throws IOException {
        byte[] file = resource("en-token.bin");
        String was = ModelSums.sha256("en-token.bin", file);
        file[file.length / 2]++;
        assertEquals(Sha256.of(file), ModelSums.sha256("en-token.bin", file));
        assertNotEquals(was, ModelSums.sha256("en-token.bin", file));
        assertEquals(Sha256.of(new byte[3]), ModelSums.sha256("unheard-of.bin", new byte[3]));
    }
}
