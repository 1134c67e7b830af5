package dev.masthead.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Limits;
import dev.masthead.intake.TextDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The JSON Schema is what the records make, and reports are as it says. After a change of the records read the difference,
 * then write it with {@code -Dmasthead.golden.write=true}.
 */
class ReportSchemaTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FILE = Path.of("src/main/resources/dev/masthead/report/report.schema.json");
    private static final Path ARTICLES = Path.of("src/test/resources/articles");

    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ReportSchema.generate().toString());

    private List<String> errors(JsonNode report) {
        return schema.validate(report).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    private static JsonNode reportOn(String text) throws Exception {
        Analyzer analyzer = AnalyzerFixture.analyzer();
        return JSON.readTree(ReportWriter.toJson(analyzer.analyze(new TextDump(Limits.DEFAULT).read(text))));
    }

    @Test
    void theFileIsWhatTheRecordsMake() throws IOException {
        String generated = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ReportSchema.generate()) + "\n";
        if (Boolean.getBoolean("masthead.golden.write")) {
            Files.writeString(FILE, generated);
        }
        assertThat(generated).isEqualTo(Files.readString(FILE));
    }

    @Test
    void reportsOfEveryKindOfArticleAreAsItSays() throws Exception {
        Analyzer analyzer = AnalyzerFixture.analyzer();
        TextDump dump = new TextDump(Limits.DEFAULT);
        List<Path> inputs = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ARTICLES)) {
            folders.map(f -> f.resolve("input.txt")).filter(Files::exists).forEach(inputs::add);
        }
        assertThat(inputs).hasSizeGreaterThan(20);
        for (Path input : inputs) {
            String json = ReportWriter.toJson(analyzer.analyze(dump.read(Files.readAllBytes(input), null)));
            assertThat(errors(JSON.readTree(json))).as(input.toString()).isEmpty();
            assertThat(ReportWriter.toJson(ReportReader.read(json)))
                    .as(input.toString())
                    .isEqualTo(json);
        }
    }

    @Test
    void whatIsMissingOrUnknownOrNullIsRefused() throws Exception {
        ObjectNode report =
                (ObjectNode) reportOn("Ships left the port\n\n“We ran,” Ada Lund said on Monday in the port.\n");
        assertThat(errors(report)).isEmpty();
        assertThat(errors(report.deepCopy().without("warnings"))).hasSize(1);
        assertThat(errors(report.deepCopy().put("mood", "fine"))).hasSize(1);
        assertThat(errors(report.deepCopy().put("schema", "masthead.report/1"))).hasSize(1);
        assertThat(errors(report.deepCopy().putNull("actors"))).hasSize(1);
        ObjectNode spanCut = report.deepCopy();
        ((ObjectNode) spanCut.at("/attributions/0/content/spans/0")).remove("part");
        assertThat(errors(spanCut)).hasSize(1);
        ObjectNode noSource = report.deepCopy();
        ((ObjectNode) noSource.at("/attributions/0")).putNull("source");
        assertThat(errors(noSource)).isEmpty();
        ObjectNode noKind = report.deepCopy();
        ((ObjectNode) noKind.at("/attributions/0")).putNull("kind");
        assertThat(errors(noKind)).hasSize(1);
    }
}
