package dev.masthead.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.framing.FrameCues;
import dev.masthead.analysis.framing.FrameKey;
import dev.masthead.analysis.framing.FrameScorer;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Articles as the fitting of frames sees them, and the settings of it in the lexicon of frames. */
final class FrameData {
    private final Analyzer analyzer;
    private final Lexicon lexicon;
    private final FrameCues cues;

    FrameData(Path lexicons) {
        analyzer = Analyzer.load(lexicons);
        lexicon = analyzer.lexicons().require(FrameScorer.LEXICON);
        cues = new FrameCues(lexicon);
    }

    /**
     * An article's features by name.
     *
     * @param grounded the frames whose cues can make them present
     * @param coded    the frames somebody coded in it; none where nobody did
     */
    record Article(String id, SortedMap<String, Double> features, Set<FrameKey> grounded, Set<String> coded) {
        double feature(String name) {
            return features.getOrDefault(name, 0.0);
        }
    }

    /** The first mapping of the name at the top of a file of the lexicon. */
    Fields settings(String name) {
        return lexicon.documents().stream()
                .flatMap(d -> d.fields(name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the lexicon of frames has no " + name));
    }

    double parameter(String name) {
        return lexicon.parameter(name);
    }

    /** Reads JSON Lines with {@code text}, maybe {@code title}, maybe {@code frames}. */
    List<Article> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Article> out = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode row = json.readTree(line);
            Analysis analysis = analyzer.findings(
                    Submission.of(row.path("title").asText(""), row.path("text").asText()));
            Set<String> coded = new TreeSet<>();
            row.path("frames").forEach(frame -> coded.add(frame.asText()));
            List<FrameCues.Hit> hits = cues.find(analysis);
            Set<FrameKey> grounded = new TreeSet<>();
            for (FrameKey key : cues.frames()) {
                if (FrameCues.ground(
                        hits.stream().filter(h -> h.key().equals(key)).toList())) {
                    grounded.add(key);
                }
            }
            out.add(new Article(row.path("id").asText(), cues.features(analysis, hits), grounded, coded));
        }
        return out;
    }
}
