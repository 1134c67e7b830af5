package dev.masthead.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * UIMA's CAS as JSON (draft 0.4 of its specification), which INCEpTION and DKPro Cassis read. Both take offsets for UTF-16
 * units, as UIMA counts; of the forms here this one alone does.
 */
final class UimaCas implements ReportFormat {
    private static final String TYPE = "dev.masthead.Mark";
    /** The headline is a view of its own beside the body's: offsets count in each from its own beginning. */
    private static final String TITLE_VIEW = "Title";

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
        String language = Objects.requireNonNullElse(report.article().language(), UNKNOWN_LANGUAGE);
        List<Mark> marks = Mark.of(report);
        ObjectNode views = cas.putObject("%VIEWS");
        view(views, structures, "_InitialView", text, language, marks.stream().filter(Mark::inText));
        String title = report.article().title();
        if (title != null && !title.isEmpty()) {
            view(views, structures, TITLE_VIEW, title, language, marks.stream().filter(m -> !m.inText()));
        }
        return JSON.writeValueAsBytes(cas);
    }

    /** A text with its marks: in UIMA's words a view on a subject of analysis. */
    private static void view(
            ObjectNode views, ArrayNode structures, String name, String text, String language, Stream<Mark> marks) {
        int sofa = structures.size() + 1;
        structures
                .addObject()
                .put("%ID", sofa)
                .put("%TYPE", "uima.cas.Sofa")
                .put("sofaNum", views.size() + 1)
                .put("sofaID", name)
                .put("mimeType", "text")
                .put("sofaString", text);
        structures
                .addObject()
                .put("%ID", sofa + 1)
                .put("%TYPE", "uima.tcas.DocumentAnnotation")
                .put("@sofa", sofa)
                .put("begin", 0)
                .put("end", text.length())
                .put("language", language);
        ObjectNode view = views.putObject(name);
        view.put("%SOFA", sofa);
        ArrayNode members = view.putArray("%MEMBERS").add(sofa + 1);
        CodePoints points = new CodePoints(text);
        marks.forEach(mark -> {
            int id = structures.size() + 1;
            structures
                    .addObject()
                    .put("%ID", id)
                    .put("%TYPE", TYPE)
                    .put("@sofa", sofa)
                    .put("begin", points.toUtf16(mark.start()))
                    .put("end", points.toUtf16(mark.end()))
                    .put("layer", mark.layer())
                    .put("label", mark.label())
                    .put("group", mark.group())
                    .put("note", mark.note());
            members.add(id);
        });
    }
}
