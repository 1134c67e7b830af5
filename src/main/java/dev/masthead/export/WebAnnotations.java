package dev.masthead.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import java.io.IOException;
import java.util.Objects;

/** The W3C's Web Annotation data model as JSON-LD: each mark with its position and its words in their surroundings. */
final class WebAnnotations implements ReportFormat {
    private static final int AROUND = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "web-annotation";
    }

    @Override
    public String mediaType() {
        return "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";
    }

    @Override
    public String extension() {
        return "jsonld";
    }

    @Override
    public byte[] write(Report report, String text) throws IOException {
        String id = report.id();
        String title = Objects.requireNonNullElse(report.article().title(), "");
        ObjectNode page = JSON.createObjectNode();
        page.put("@context", "http://www.w3.org/ns/anno.jsonld");
        page.put("id", "urn:masthead:article:" + id + ":annotations");
        page.put("type", "AnnotationPage");
        ArrayNode items = page.putArray("items");
        int n = 0;
        for (Mark mark : Mark.of(report)) {
            ObjectNode item = items.addObject();
            item.put("id", "urn:masthead:article:" + id + ":annotation:" + ++n);
            item.put("type", "Annotation");
            item.put("motivation", "classifying");
            ArrayNode body = item.putArray("body");
            body.addObject()
                    .put("type", "TextualBody")
                    .put("purpose", "tagging")
                    .put("value", mark.layer() + ":" + mark.label());
            if (!mark.note().isEmpty()) {
                body.addObject()
                        .put("type", "TextualBody")
                        .put("purpose", "describing")
                        .put("value", mark.note());
            }
            ObjectNode target = item.putObject("target");
            target.put("type", "SpecificResource");
            target.put("source", "urn:masthead:article:" + id + ":" + mark.part());
            if (report.article().url() != null) {
                target.put("scope", report.article().url());
            }
            ArrayNode selectors = target.putArray("selector");
            selectors
                    .addObject()
                    .put("type", "TextPositionSelector")
                    .put("start", mark.start())
                    .put("end", mark.end());
            String source = mark.inText() ? text : title;
            CodePoints points = new CodePoints(source);
            selectors
                    .addObject()
                    .put("type", "TextQuoteSelector")
                    .put("exact", between(source, points, mark.start(), mark.end()))
                    .put("prefix", between(source, points, Math.max(0, mark.start() - AROUND), mark.start()))
                    .put("suffix", between(source, points, mark.end(), Math.min(points.length(), mark.end() + AROUND)));
        }
        return JSON.writeValueAsBytes(page);
    }

    private static String between(String text, CodePoints points, int start, int end) {
        return text.substring(points.toUtf16(start), points.toUtf16(end));
    }
}
