package dev.masthead.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.sentiment.StanceFeatures;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

public final class StanceTraining {
    private StanceTraining() {}

    public static void main(String[] args) throws IOException {
        Analyzer analyzer = Analyzer.load(Path.of(args[0]));
        StanceFeatures features = new StanceFeatures(analyzer.lexicons());
        ObjectMapper json = new ObjectMapper();
        try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (String file : Arrays.asList(args).subList(2, args.length)) {
                for (String line : Files.readAllLines(Path.of(file))) {
                    JsonNode row = json.readTree(line);
                    Analysis analysis = analyzer.findings(
                            Submission.of(row.path("title").asText(""), row.get("text").asText()));
                    Map<String, Map<String, Double>> all = features.read(analysis);
                    for (JsonNode e : row.get("entities")) {
                        String actor = actor(analysis.actors(), e.get("name").asText());
                        ObjectNode o = json.createObjectNode();
                        o.put("doc", row.get("id").asText());
                        o.put("set", file.contains("basil") ? "basil" : "persent");
                        o.put("event", row.path("event").asText(""));
                        o.put("gold", e.get("polarity").asText());
                        o.put("actor", actor);
                        o.set("f", json.valueToTree(all.get(actor)));
                        out.write(o.toString() + "\n");
                    }
                }
            }
        }
    }

    static Set<String> words(String name) {
        Set<String> out = new java.util.LinkedHashSet<>();
        for (String w : name.toLowerCase(Locale.ROOT).replace('_', ' ').split("[^\\p{L}\\p{N}]+")) {
            if (w.length() > 1) {
                out.add(w);
            }
        }
        return out;
    }

    /** The actor whose name holds the words, or the last of them; of several the one mentioned most. */
    static String actor(List<Report.Actor> actors, String name) {
        List<String> w = new ArrayList<>(words(name));
        if (w.isEmpty()) {
            return null;
        }
        Report.Actor best = null;
        boolean bestFull = false;
        for (Report.Actor a : actors) {
            Set<String> own = new HashSet<>(words(a.name()));
            if (!own.contains(w.get(w.size() - 1))) {
                continue;
            }
            boolean full = own.containsAll(w);
            if (best == null || full && !bestFull || full == bestFull && a.mentions().size() > best.mentions().size()) {
                best = a;
                bestFull = full;
            }
        }
        return best == null ? null : best.id();
    }
}
