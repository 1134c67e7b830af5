package dev.masthead.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Reads reports from JSON. What {@link ReportWriter} wrote and this class reads is written again as the same bytes.
 *
 * <p>Reports of earlier versions are read into the present form: a field that they do not have is null, a list or map that
 * they do not have is empty, and a field that the present form no longer has is left out; {@link EarlierForm} brings
 * together what was written several times. {@link Report#schema} stays what
 * the report itself says, so that a caller can tell the versions apart.
 */
public final class ReportReader {
    /** Versions that are read; the last is the one that is written. */
    static final Set<String> SCHEMAS = Set.of("masthead.report/1", Report.SCHEMA);

    private static final ObjectReader READER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(SortedMap.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build()
            .readerFor(Report.class);

    private ReportReader() {}

    /**
     * Reads a report.
     *
     * @throws IllegalArgumentException if it is not JSON, not a report, or a report of a version that is not known; the
     *     message never holds words of the report
     */
    public static Report read(String json) {
        Report report;
        try {
            report = EarlierForm.isOf(json)
                    ? READER.treeToValue(EarlierForm.renewed(json), Report.class)
                    : READER.readValue(json);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            // the parser's own message quotes the text, which must not come into a log
            throw new IllegalArgumentException("a report cannot be read" + where);
        }
        if (report == null || report.schema() == null || !SCHEMAS.contains(report.schema())) {
            throw new IllegalArgumentException("a report is of none of the versions that are read: " + SCHEMAS);
        }
        return report;
    }
}
