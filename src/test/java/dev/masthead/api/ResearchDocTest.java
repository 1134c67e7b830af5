package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What docs/research.md shows is run as it stands there, and must come to the figures of the API. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ResearchDocTest {
    private static final String OUTLET = "researchdoc.example";
    private static final int LINES = 4;
    private static final double EXACT = 1e-9;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static boolean submitted;
    private static double share;

    @TempDir
    Path folder;

    /** Before each test and not before all: only then does the client know the port. */
    @BeforeEach
    void articles() throws IOException {
        if (submitted) {
            return;
        }
        submitted = true;
        double quoted = 0;
        double all = 0;
        for (int i = 0; i < 3; i++) {
            String report = given().contentType("application/json")
                    .body("""
                            {"url": "https://%s/%d", "title": "Harbour %d", "published_at": "2025-06-12T07:12:00+02:00",
                             "text": "\\"We will rebuild every pier,\\" Maria Hale said on Monday. %s"}""".formatted(OUTLET, i, i, "Officials said that it burned for hours. ".repeat(i)))
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(201)
                    .extract()
                    .asString();
            JsonNode metrics = JSON.readTree(report).get("metrics");
            double n = metrics.get("n_attributions").doubleValue();
            quoted += metrics.get("n_direct_quotes").doubleValue();
            all += n;
        }
        share = quoted / all;
        assertThat(share).isBetween(0.1, 0.9);
    }

    private void csv() throws IOException, InterruptedException {
        Files.write(
                folder.resolve("masthead-export.csv"),
                Exported.of("csv", OUTLET, "").asByteArray());
    }

    /** The code under a heading of the page. */
    private static List<String> code(String heading) throws IOException {
        List<String> out = new ArrayList<>();
        boolean here = false;
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("docs/research.md"))) {
            if (line.startsWith("## ")) {
                here = line.equals("## " + heading);
            } else if (here && line.startsWith("```")) {
                inside = !inside;
            } else if (here && inside) {
                out.add(line);
            }
        }
        return out;
    }

    private String run(List<String> code, String end, String file, String program)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(file), String.join("\n", code) + "\n" + end + "\n");
        return Interpreter.run(folder, program, file).strip();
    }

    @Test
    void fromNothingToAFile() throws Exception {
        Interpreter.assume("jq", "--version");
        Interpreter.assume("curl", "--version");
        List<String> code = code("Export");
        assertThat(code).hasSize(2);
        String here = String.join("\n", code).replace("localhost:8080", "localhost:" + RestAssured.port);
        run(List.of(here), "", "export.sh", "sh");
        assertThat(Files.readString(folder.resolve("masthead-export.csv")))
                .startsWith("article_id,")
                .contains(OUTLET);
    }

    @Test
    void r() throws Exception {
        Interpreter.assume("Rscript", "--version");
        csv();
        List<String> code = code("R");
        assertThat(code).hasSize(LINES);
        String share = run(code, "cat(format(by_outlet$share, digits = 15))", "plot.R", "Rscript");
        assertThat(Double.parseDouble(share)).isCloseTo(ResearchDocTest.share, within(EXACT));
        assertThat(folder.resolve("Rplots.pdf")).isNotEmptyFile();
    }

    @Test
    void pandas() throws Exception {
        String python = Interpreter.python("pandas", "matplotlib");
        csv();
        List<String> code = code("Python with pandas");
        assertThat(code).hasSize(LINES);
        String share = run(
                code,
                "import matplotlib.pyplot\nmatplotlib.pyplot.savefig('plot.png')\n"
                        + "print((by_outlet.n_direct_quotes / by_outlet.n_attributions).iloc[0])",
                "plot.py",
                python);
        assertThat(Double.parseDouble(share)).isCloseTo(ResearchDocTest.share, within(EXACT));
        assertThat(folder.resolve("plot.png")).isNotEmptyFile();
    }

    @Test
    void pythonAlone() throws Exception {
        String python = Interpreter.python();
        csv();
        List<String> code = code("Python alone");
        assertThat(code).hasSize(LINES + 1);
        String plot = run(code, "print(quoted['" + OUTLET + "'] / n['" + OUTLET + "'])", "plot.py", python);
        String[] lines = plot.split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith(OUTLET).endsWith(" " + "#".repeat((int) Math.rint(40 * share)));
        assertThat(Double.parseDouble(lines[1])).isCloseTo(share, within(EXACT));
    }

    @Test
    void duckDb() throws Exception {
        byte[] parquet = Exported.of("parquet", OUTLET, "").asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(parquet))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(e.getName()));
            }
        }
        try (DuckDb db = new DuckDb(folder)) {
            List<Object> row =
                    db.rows(String.join("\n", code("DuckDB")).replace(";", "")).get(0);
            assertThat(row.get(0)).isEqualTo(OUTLET);
            assertThat(((Number) row.get(1)).doubleValue()).isCloseTo(share, within(EXACT));
        }
    }
}
