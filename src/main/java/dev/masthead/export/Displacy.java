package dev.masthead.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code displacy.render(docs, style="ent", manual=True)} draws: body and headline once for each layer, since entities there
 * may not overlap. Python counts code points.
 */
final class Displacy implements ReportFormat {
    private static final String HEADLINE = " (headline)";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "displacy";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public byte[] write(Report report, String text) throws IOException {
        Map<String, List<Mark>> layers = new LinkedHashMap<>();
        for (Mark mark : Mark.of(report)) {
            String layer = mark.inText() ? mark.layer() : mark.layer() + HEADLINE;
            layers.computeIfAbsent(layer, l -> new ArrayList<>()).add(mark);
        }
        ArrayNode docs = JSON.createArrayNode();
        layers.forEach((layer, marks) -> {
            ObjectNode doc = docs.addObject();
            doc.put("text", layer.endsWith(HEADLINE) ? report.article().title() : text);
            doc.put("title", layer);
            ArrayNode ents = doc.putArray("ents");
            int end = 0;
            for (Mark mark : marks) {
                if (mark.start() >= end) {
                    ents.addObject()
                            .put("start", mark.start())
                            .put("end", mark.end())
                            .put("label", mark.label());
                    end = mark.end();
                }
            }
        });
        return JSON.writeValueAsBytes(docs);
    }
}
