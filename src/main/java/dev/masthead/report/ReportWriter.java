package dev.masthead.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes reports as JSON, the same bytes for the same report wherever it is asked for. */
public final class ReportWriter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final ObjectWriter WRITER = JSON.writerFor(Report.class);

    private ReportWriter() {}

    /** The report on one line, without a line end. */
    public static String toJson(Report report) {
        try {
            return WRITER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of records cannot fail to be written", e);
        }
    }

    /** The same in UTF-8, for those who need bytes alone. */
    public static byte[] toBytes(Report report) {
        try {
            return WRITER.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of records cannot fail to be written", e);
        }
    }

    /**
     * A written report without the words of contents, which would be most of many an article: their {@code text} is null, as is
     * that of frames' sentences in reports of before, which had it. All else stays as it was written, whatever its version.
     */
    public static String withoutContents(String json) {
        try {
            JsonNode report = JSON.readTree(json);
            for (JsonNode frame : report.path("frames")) {
                for (JsonNode sentence : frame.path("sentences")) {
                    if (sentence.has("text")) {
                        ((ObjectNode) sentence).putNull("text");
                    }
                }
            }
            for (JsonNode attribution : report.path("attributions")) {
                for (JsonNode span : attribution.path("content").path("spans")) {
                    ((ObjectNode) span).putNull("text");
                }
            }
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a report cannot be read");
        }
    }

    /** The same report of an article that goes by another id; all else stays as it was written. */
    public static String withId(String json, String id) {
        try {
            return JSON.writeValueAsString(((ObjectNode) JSON.readTree(json)).put("id", id));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a report cannot be read");
        }
    }
}
