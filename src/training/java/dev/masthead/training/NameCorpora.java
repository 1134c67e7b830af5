package dev.masthead.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the openly licensed corpora with names: Wikigold, re3d and GUM's news and interviews. */
final class NameCorpora {
    private NameCorpora() {}

    /** A name in a text, in UTF-16 offsets. */
    record Marked(Span span, Type type) {}

    /** A stretch of a corpus. Names lie in text order and do not overlap. */
    record Text(String corpus, String text, List<Marked> names) {}

    static List<Text> all(Path data) throws IOException {
        List<Text> out = new ArrayList<>();
        out.addAll(conll("wikigold", data.resolve("ner/wikigold/CONLL-format/data/wikigold.conll.txt"), ' '));
        try (Stream<Path> folders = Files.list(data.resolve("ner/re3d"))) {
            for (Path f : folders.filter(Files::isDirectory).sorted().toList()) {
                out.addAll(re3d(f));
            }
        }
        try (Stream<Path> files = Files.list(data.resolve("gum"))) {
            for (Path f :
                    files.filter(p -> p.toString().endsWith(".conllu")).sorted().toList()) {
                out.add(gum(f));
            }
        }
        return out;
    }

    /** Sentences in the column format of CoNLL-2003, twenty a text. */
    static List<Text> conll(String corpus, Path file, char separator) throws IOException {
        List<Text> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Marked> names = new ArrayList<>();
        Type open = null;
        int start = 0;
        int sentences = 0;
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            int cut = line.lastIndexOf(separator);
            String label = cut < 0 ? "O" : line.substring(cut + 1).strip();
            Type type = type(label.startsWith("B-") || label.startsWith("I-") ? label.substring(2) : label);
            if (open != null && (type != open || label.startsWith("B-"))) {
                names.add(new Marked(new Span(start, text.length()), open));
                open = null;
            }
            if (cut < 0) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append("\n\n");
                    sentences++;
                }
                if (sentences == 20) {
                    out.add(new Text(corpus, text.toString(), List.copyOf(names)));
                    text.setLength(0);
                    names.clear();
                    sentences = 0;
                }
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
            if (type != null && open == null) {
                open = type;
                start = text.length();
            }
            text.append(line, 0, cut);
        }
        out.add(new Text(corpus, text.toString(), List.copyOf(names)));
        return out;
    }

    private static Type type(String label) {
        return switch (label) {
            case "PER", "person", "Person", "politician" -> Type.PERSON;
            case "ORG", "organization", "Organisation", "organisation", "politicalparty" -> Type.ORGANISATION;
            case "LOC", "place", "Location", "location", "country" -> Type.LOCATION;
            case "MISC", "misc", "event", "election", "Nationality" -> Type.OTHER;
            default -> null;
        };
    }

    private static List<Text> re3d(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<Marked>> byDocument = new HashMap<>();
        Map<String, String> texts = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("documents.json"))) {
            if (!line.isBlank()) {
                JsonNode d = json.readTree(line);
                texts.put(d.get("_id").asText(), d.get("text").asText());
            }
        }
        for (String line : Files.readAllLines(folder.resolve("entities.json"))) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode e = json.readTree(line);
            Type type = type(e.get("type").asText());
            String text = texts.get(e.get("documentId").asText());
            if (type == null || text == null || e.get("confidence").asDouble() < 0.5) {
                continue;
            }
            Span span = capitals(
                    text,
                    new Span(
                            e.get("begin").asInt(),
                            Math.min(text.length(), e.get("end").asInt())));
            if (span != null) {
                byDocument
                        .computeIfAbsent(e.get("documentId").asText(), d -> new ArrayList<>())
                        .add(new Marked(span, type));
            }
        }
        List<Text> out = new ArrayList<>();
        texts.forEach((id, text) -> out.add(new Text("re3d", text, disjoint(byDocument.getOrDefault(id, List.of())))));
        return out;
    }

    /** The span from its first capitalised word to its last; null where it is no name but a description. */
    private static Span capitals(String text, Span span) {
        int first = -1;
        int end = -1;
        int small = 0;
        int i = span.start();
        while (i < span.end()) {
            int e = i;
            while (e < span.end() && !Character.isWhitespace(text.charAt(e))) {
                e++;
            }
            if (e > i
                    && Character.isUpperCase(text.charAt(i))
                    && !text.substring(i, e).equals("The")) {
                first = first < 0 ? i : first;
                end = e;
                small = 0;
            } else if (e > i && first >= 0 && ++small > 2) {
                return null;
            }
            i = e + 1;
        }
        if (first < 0) {
            return null;
        }
        while (end > first && ".,;:)'\u2019".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(first, end);
    }

    private static List<Marked> disjoint(List<Marked> names) {
        List<Marked> sorted = new ArrayList<>(names);
        sorted.sort(Comparator.comparing((Marked m) -> -m.span().length()).thenComparing(Marked::span));
        List<Marked> out = new ArrayList<>();
        for (Marked m : sorted) {
            if (out.stream().noneMatch(o -> o.span().overlaps(m.span()))) {
                out.add(m);
            }
        }
        out.sort(Comparator.comparing(Marked::span));
        return out;
    }

    /** An entity of GUM that is still open: its type and where its words begin. */
    private record Open(String id, String type, int firstToken) {}

    private static Text gum(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Marked> names = new ArrayList<>();
        List<String[]> tokens = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isBlank()) {
                tokens.clear();
                spans.clear();
                open.clear();
                text.append("\n\n");
                continue;
            }
            String[] c = line.split("\t");
            if (c[0].contains("-") || c[0].contains(".")) {
                continue;
            }
            int at = text.length();
            text.append(c[1]);
            spans.add(new Span(at, text.length()));
            if (!c[9].contains("SpaceAfter=No")) {
                text.append(' ');
            }
            tokens.add(c);
            for (String field : c[9].split("\\|")) {
                if (field.startsWith("Entity=")) {
                    entities(field.substring(7), tokens, spans, open, names);
                }
            }
        }
        return new Text("gum", text.toString(), disjoint(names));
    }

    private static void entities(
            String field, List<String[]> tokens, List<Span> spans, List<Open> open, List<Marked> names) {
        int here = tokens.size() - 1;
        for (String piece : field.split("(?=\\()|(?<=\\))")) {
            if (piece.isEmpty()) {
                continue;
            }
            boolean closes = piece.endsWith(")");
            String body = piece.replace("(", "").replace(")", "");
            String[] parts = body.split("-");
            if (piece.startsWith("(")) {
                open.add(new Open(parts[0], parts[1], here));
            }
            if (closes) {
                for (int i = open.size() - 1; i >= 0; i--) {
                    if (open.get(i).id().equals(parts[0])) {
                        name(open.remove(i), here, tokens, spans, names);
                        break;
                    }
                }
            }
        }
    }

    /** The run of proper nouns that ends an entity, or its only one; nothing where a common noun is its head. */
    private static void name(Open e, int last, List<String[]> tokens, List<Span> spans, List<Marked> names) {
        Type type = type(e.type());
        int end = last;
        while (end > e.firstToken() && (tokens.get(end)[4].equals("POS") || tokens.get(end)[3].equals("PUNCT"))) {
            end--;
        }
        if (type == null && e.type().matches("object|abstract")) {
            type = Type.OTHER;
        }
        if (type == null || !tokens.get(end)[4].startsWith("NNP")) {
            return;
        }
        int first = end;
        while (first > e.firstToken()) {
            String tag = tokens.get(first - 1)[4];
            boolean inner = first - 2 >= e.firstToken()
                    && tokens.get(first - 2)[4].startsWith("NNP")
                    && (tag.equals("HYPH")
                            || !e.type().equals("person") && tokens.get(first - 1)[1].matches("of|the|and|for|&"));
            if (!tag.startsWith("NNP") && !inner) {
                break;
            }
            first -= inner && !tag.startsWith("NNP") ? 2 : 1;
        }
        names.add(new Marked(spans.get(first).union(spans.get(end)), type));
    }
}
