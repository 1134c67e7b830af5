package dev.masthead.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * UIMA's CAS as JSON (draft 0.4 of its specification), which INCEpTION and DKPro Cassis read. Both take offsets for UTF-16
 * units, as UIMA counts; of the forms here this one alone does.
 */
final class UimaCas implements ReportFormat {
    private static final String TYPE = "dev.masthead.Mark";
    private static final String UNKNOWN_LANGUAGE = "x-unspecified";
    private static final List<String> FEATURES = List.of("layer", "label", "group", "note");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "uima-cas";
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
        ObjectNode cas = JSON.createObjectNode();
        ObjectNode type = cas.putObject("%TYPES").putObject(TYPE);
        type.put("%NAME", TYPE).put("%SUPER_TYPE", "uima.tcas.Annotation");
        for (String feature : FEATURES) {
            type.putObject(feature).put("%NAME", feature).put("%RANGE", "uima.cas.String");
        }
        ArrayNode structures = cas.putArray("%FEATURE_STRUCTURES");
        structures
                .addObject()
                .put("%ID", 1)
                .put("%TYPE", "uima.cas.Sofa")
                .put("sofaNum", 1)
                .put("sofaID", "_InitialView")
                .put("mimeType", "text")
                .put("sofaString", text);
        structures
                .addObject()
                .put("%ID", 2)
                .put("%TYPE", "uima.tcas.DocumentAnnotation")
                .put("@sofa", 1)
                .put("begin", 0)
                .put("end", text.length())
                .put("language", Objects.requireNonNullElse(report.article().language(), UNKNOWN_LANGUAGE));
        ObjectNode view = cas.putObject("%VIEWS").putObject("_InitialView");
        view.put("%SOFA", 1);
        ArrayNode members = view.putArray("%MEMBERS").add(2);
        CodePoints points = new CodePoints(text);
        int id = 2;
        for (Mark mark : Mark.of(report)) {
            if (!mark.inText()) {
                continue;
            }
            structures
                    .addObject()
                    .put("%ID", ++id)
                    .put("%TYPE", TYPE)
                    .put("@sofa", 1)
                    .put("begin", points.toUtf16(mark.start()))
                    .put("end", points.toUtf16(mark.end()))
                    .put("layer", mark.layer())
                    .put("label", mark.label())
                    .put("group", mark.group())
                    .put("note", mark.note());
            members.add(id);
        }
        return JSON.writeValueAsBytes(cas);
    }
}
