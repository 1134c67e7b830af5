package dev.masthead.analysis.sourcing;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.LexiconException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The documents that classes are read in. Thousands of rows rest on a few dozen documents, so that rows name them by a
 * short id ({@code source}) and the files say once what each is ({@code sources}).
 */
final class Citations {
    private static final Set<String> CLASSES =
            Set.of("SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "PR", Outlet.UNCLASSIFIED);

    private record Document(String citation, String url, String date) {}

    private final Map<String, Document> byId = new HashMap<>();

    /** @param documents the files' top-level mappings */
    Citations(List<Fields> documents) {
        for (Fields top : documents) {
            top.fields("sources")
                    .ifPresent(sources -> sources.asMap().keySet().forEach(id -> {
                        Fields s = sources.fields(id).orElseThrow();
                        Document old = byId.put(
                                id,
                                new Document(
                                        s.requireText("citation"),
                                        s.text("url").orElse(null),
                                        s.text("date").orElse(null)));
                        if (old != null) {
                            throw new LexiconException(s.origin(), "the source " + id + " stands twice");
                        }
                    }));
        }
    }

    private Document document(Fields row) {
        String id = row.text("source").orElse(null);
        if (id == null) {
            return new Document(
                    row.text("citation").orElse(null), row.text("url").orElse(null), null);
        }
        Document document = byId.get(id);
        if (document == null) {
            throw new LexiconException(row.origin(), "no file says what the source " + id + " is");
        }
        String detail = row.text("citation").orElse(null);
        return new Document(
                detail == null ? document.citation() : detail + "; " + document.citation(),
                row.text("url").orElse(document.url()),
                document.date());
    }

    /** What a row says of its class today. */
    Tenure standing(Fields row) {
        String ownershipClass = row.oneOf("class", CLASSES).orElse(Outlet.UNCLASSIFIED);
        Document document = document(row);
        if (ownershipClass.equals(Outlet.UNCLASSIFIED)) {
            return new Tenure(ownershipClass, null, null, null, document.citation(), document.url());
        }
        String asOf = row.text("as_of").orElse(document.date());
        if (document.citation() == null || asOf == null) {
            throw new LexiconException(row.origin(), "a class needs a source and the year it was read for");
        }
        return new Tenure(
                ownershipClass,
                row.text("from").orElse(asOf),
                row.text("to").orElse(null),
                asOf,
                document.citation(),
                document.url());
    }

    /** All classes of a row, oldest first: {@code earlier}, and the one that stands. */
    List<Tenure> tenures(Fields row) {
        List<Tenure> out = new ArrayList<>();
        for (Fields earlier : row.list("earlier")) {
            Document document = document(earlier);
            if (document.citation() == null) {
                throw new LexiconException(earlier.origin(), "a class needs a source");
            }
            String from = earlier.requireText("from");
            String to = earlier.requireText("to");
            Tenure before = out.isEmpty() ? null : out.get(out.size() - 1);
            if (from.compareTo(to) > 0 || before != null && before.to().compareTo(from) > 0) {
                throw new LexiconException(earlier.origin(), "classes follow each other in time");
            }
            out.add(new Tenure(
                    earlier.oneOf("class", CLASSES).orElseThrow(),
                    from,
                    to,
                    earlier.text("as_of").orElse(to),
                    document.citation(),
                    document.url()));
        }
        out.add(standing(row));
        return List.copyOf(out);
    }
}
