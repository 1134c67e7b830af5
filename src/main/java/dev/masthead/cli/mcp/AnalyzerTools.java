package dev.masthead.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.intake.Formats;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.Submission;
import dev.masthead.report.ReportWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The tools that need lexicons and models alone. */
public final class AnalyzerTools {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Supplier<Analyzer> analyzer;
    private final Formats formats;
    /** Read when an outlet is asked for first. */
    private OutletRegistry registry;

    /** @param analyzer may be loaded when it is asked for first */
    public AnalyzerTools(Supplier<Analyzer> analyzer, Formats formats) {
        this.analyzer = analyzer;
        this.formats = formats;
    }

    /** The tools. */
    public List<Tool> all() {
        return List.of(
                new Tool(
                        "analyze_text",
                        "Analyse an article",
                        "Says of an English news article who speaks and in which words, which outlets it rests on and who owns"
                                + " them, which loaded terms it uses in whose voice, how it speaks of whom, and what can be told of"
                                + " how it was made. Every finding holds the words it rests on with their offsets. Nothing is"
                                + " stored. It does not say whether the article is true.",
                        new Parameters("text")
                                .text("text", "The body of the article, without its headline")
                                .text("title", "The headline")
                                .text("url", "Where it stood; tells the outlet")
                                .text("outlet", "Name or domain of the outlet, where there is no address")
                                .text("published_at", "When, in ISO 8601, as far as it is known")
                                .texts("bylines", "Who wrote it"),
                        this::analyze),
                new Tool(
                        "look_up_outlet",
                        "Look up an outlet",
                        "Says who owns or controls a news outlet, since when, and where that was read. Never guesses: a name that"
                                + " several outlets bear finds none.",
                        new Parameters("outlet")
                                .text(
                                        "outlet",
                                        "A name such as Xinhua, a domain, an address, or an id of this tool's answers")
                                .text("date", "The ISO day that its owner of then is asked for"),
                        this::lookUp));
    }

    private JsonNode analyze(Arguments arguments) throws ToolException, IOException {
        Submission submission;
        try {
            submission = formats.forMediaType("application/json")
                    .orElseThrow()
                    .read(JSON.writeValueAsBytes(arguments.values()), StandardCharsets.UTF_8);
        } catch (InvalidSubmissionException e) {
            throw new ToolException(e.getMessage());
        }
        try {
            return ReportEvidence.of(
                    JSON.readTree(ReportWriter.toBytes(analyzer.get().analyze(submission))));
        } catch (UnsupportedLanguageException e) {
            throw new ToolException(e.getMessage());
        }
    }

    private synchronized OutletRegistry registry() {
        if (registry == null) {
            registry = OutletRegistry.of(analyzer.get().lexicons());
        }
        return registry;
    }

    private JsonNode lookUp(Arguments arguments) throws ToolException {
        String asked = arguments
                .text("outlet")
                .orElseThrow(() -> new ToolException("outlet is missing."))
                .strip();
        OutletRegistry registry = registry();
        Optional<Outlet> found =
                registry.bySlug(asked).or(() -> registry.byUrl(asked)).or(() -> registry.byPublisher(asked));
        ObjectNode answer = JSON.createObjectNode().put("asked", asked).put("found", found.isPresent());
        if (found.isEmpty()) {
            return answer.put(
                    "says",
                    "The registry knows no outlet of this name or address, or several. That says nothing of who owns it.");
        }
        Outlet outlet = found.get();
        answer.set("outlet", JSON.valueToTree(outlet));
        String date = arguments.text("date").orElse(null);
        answer.put("independence", outlet.independence(date).id());
        // citation and address are what the class rests on
        answer.set("ownership", JSON.valueToTree(outlet.ownership(date)));
        return answer;
    }
}
