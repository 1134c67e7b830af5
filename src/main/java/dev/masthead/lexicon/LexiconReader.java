package dev.masthead.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads lexicons from a folder. Anything malformed is refused with file, line and reason. */
public final class LexiconReader {
    private static final Set<String> GROUP_ONLY = Set.of("words", "examples", "id", "intensities");
    /** Keys of an entry that are not fields of its lexicon. */
    private static final Set<String> STRUCTURAL = Set.of(
            "id",
            "pattern",
            "patterns",
            "match",
            "pos",
            "unless",
            "only_with",
            "provenance",
            "examples",
            "words",
            "retired");
    /** What a group's number is called, by lexicon. */
    private static final Map<String, String> RATED =
            Map.of("sentiment", "valence", "frames", "weight", "sentiment-modifiers", "factor");

    private LexiconReader() {}

    /** Every lexicon below the folder, by name. */
    public static List<Lexicon> readAll(Path root) {
        return readAll(root, null);
    }

    /** @param reads is told which keys are asked for; null for nobody */
    static List<Lexicon> readAll(Path root, KeyReads reads) {
        return lexicons(LexiconFiles.read(root), file -> YamlReader.read(file.text(), file.shown(), reads));
    }

    /** @param parser reads one file; is called by many threads */
    static List<Lexicon> lexicons(LexiconFiles files, Function<LexiconFiles.File, Fields> parser) {
        // one task a file, the longest first: a lexicon in many files is read by all cores
        Map<LexiconFiles.File, Content> contents = files.all().stream()
                .sorted(Comparator.comparingInt((LexiconFiles.File f) -> f.bytes().length)
                        .reversed())
                .toList()
                .parallelStream()
                .collect(Collectors.toConcurrentMap(
                        file -> file, file -> content(file.lexicon(), file.shown(), parser.apply(file))));
        List<Lexicon> out = new ArrayList<>();
        files.byLexicon().forEach((name, of) -> out.add(lexicon(name, of, files.digest(name), contents)));
        Map<String, Origin> ids = new HashMap<>();
        for (Lexicon lexicon : out) {
            for (LexiconEntry entry : lexicon.entries()) {
                Origin other = ids.putIfAbsent(entry.id(), entry.origin());
                if (other != null) {
                    throw new LexiconException(entry.origin(), "the id " + entry.id() + " is taken at " + other);
                }
            }
        }
        return out;
    }

    /** One file, read. */
    private record Content(Fields top, List<LexiconEntry> entries, List<ExampleGroup> groups) {}

    private static Content content(String name, String shown, Fields top) {
        if (!top.requireText("lexicon").equals(name)) {
            throw new LexiconException(top.origin(), "lexicon should be " + name + ", its folder's name");
        }
        top.requireText("language");
        top.requireText("version");
        top.requireText("licence");
        List<LexiconEntry> entries = new ArrayList<>();
        List<ExampleGroup> groups = new ArrayList<>();
        Fields provenance = top.fields("provenance").orElse(new Fields(top.origin(), Map.of()));
        for (Fields entry : top.list("entries")) {
            entries.add(entry(name, entry, provenance));
        }
        for (Fields group : top.list("groups")) {
            group(name, group, provenance, entries, groups);
        }
        List<Example> shared = examples(top);
        if (!shared.isEmpty()) {
            groups.add(new ExampleGroup(shown, name, shared, top.origin()));
        }
        return new Content(top, entries, groups);
    }

    private static Lexicon lexicon(
            String name, List<LexiconFiles.File> files, String digest, Map<LexiconFiles.File, Content> contents) {
        String language = null;
        String version = "";
        Map<String, Double> parameters = new HashMap<>();
        List<LexiconEntry> entries = new ArrayList<>();
        List<ExampleGroup> groups = new ArrayList<>();
        List<Fields> documents = new ArrayList<>();
        for (LexiconFiles.File file : files) {
            Content content = contents.get(file);
            Fields top = content.top();
            language = language == null ? top.requireText("language") : language;
            String v = top.requireText("version");
            version = v.compareTo(version) > 0 ? v : version;
            top.fields("parameters").ifPresent(p -> {
                for (String key : p.asMap().keySet()) {
                    if (parameters.put(key, p.requireNumber(key)) != null) {
                        throw new LexiconException(p.origin(), "the parameter " + key + " is set in another file too");
                    }
                }
            });
            entries.addAll(content.entries());
            groups.addAll(content.groups());
            documents.add(top);
        }
        return new Lexicon(name, language, version, digest, parameters, entries, groups, documents);
    }

    private static void group(
            String lexicon, Fields group, Fields provenance, List<LexiconEntry> entries, List<ExampleGroup> groups) {
        String id = requireId(lexicon, group);
        Template shared = template(lexicon, group.without(GROUP_ONLY), provenance, id);
        Object words = group.asMap().get("words");
        String rating = RATED.get(lexicon);
        Map<String, LexiconEntry> spellings = new LinkedHashMap<>();
        Map<String, Double> intensities = intensities(group);
        if (!(words instanceof Fields named)) {
            List<String> listed = group.texts("words");
            for (String word : listed) {
                Double own = intensities.get(word);
                word(
                        spellings,
                        word,
                        shared,
                        own == null ? shared.fields() : shared.fields().with("intensity", own));
            }
            intensities.keySet().stream()
                    .filter(w -> !listed.contains(w))
                    .findFirst()
                    .ifPresent(w -> {
                        throw new LexiconException(
                                group.origin(), "'" + w + "' is rated in " + id + ", but not one of its words");
                    });
        } else if (rating == null) {
            for (String name : named.asMap().keySet()) {
                String one = requireKebab(id + "." + name, lexicon, group.origin());
                Double own = intensities.get(name);
                Fields fields = own == null ? shared.fields() : shared.fields().with("intensity", own);
                entries.add(shared.entry(one, named.texts(name), fields));
            }
        } else {
            named.asMap().forEach((word, number) -> {
                if (!(number instanceof Double)) {
                    throw new LexiconException(named.origin(), "'" + word + "' in " + id + " needs a number");
                }
                word(spellings, word, shared, shared.fields().with(rating, number));
            });
        }
        entries.addAll(spellings.values());
        groups.add(new ExampleGroup(id, lexicon, examples(group), group.origin()));
    }

    /** Intensities of a group's words that differ from the group's own: {@code intensities: {"2": [evil, wicked]}}. */
    private static Map<String, Double> intensities(Fields group) {
        Map<String, Double> out = new HashMap<>();
        group.fields("intensities")
                .ifPresent(rated -> rated.asMap().keySet().forEach(number -> {
                    for (String word : rated.texts(number)) {
                        if (!number.matches("[1-3]") || out.put(word, Double.valueOf(number)) != null) {
                            throw new LexiconException(
                                    rated.origin(), "'" + word + "' has no intensity of 1 to 3, or two of them");
                        }
                    }
                }));
        return out;
    }

    /** Adds a word to its group; words that differ in hyphens or marks alone are spellings of one entry. */
    private static void word(Map<String, LexiconEntry> spellings, String word, Template shared, Fields fields) {
        String id = shared.group() + "." + kebab(word);
        LexiconEntry known = spellings.get(id);
        if (known == null) {
            spellings.put(id, shared.entry(id, List.of(word), fields));
            return;
        }
        String rating = RATED.get(shared.lexicon());
        if (rating != null
                && fields.has(rating)
                && known.fields().requireNumber(rating) != fields.requireNumber(rating)) {
            throw new LexiconException(fields.origin(), "the spellings of " + id + " have different numbers");
        }
        List<String> patterns = new ArrayList<>(known.patterns());
        patterns.add(word);
        spellings.put(id, shared.entry(id, List.copyOf(patterns), known.fields()));
    }

    private static LexiconEntry entry(String lexicon, Fields written, Fields fileProvenance) {
        List<String> patterns = new ArrayList<>(written.texts("pattern"));
        patterns.addAll(written.texts("patterns"));
        Template own = template(lexicon, written, fileProvenance, null);
        return own.entry(requireId(lexicon, written), List.copyOf(patterns), own.fields());
    }

    /** What the words of a group have in common: all but id, patterns and a rating. */
    private record Template(
            String lexicon,
            MatchMode match,
            PosClass pos,
            List<String> unless,
            List<String> onlyWith,
            Fields fields,
            Provenance provenance,
            List<Example> examples,
            String group,
            boolean retired) {

        LexiconEntry entry(String id, List<String> patterns, Fields own) {
            return new LexiconEntry(
                    id,
                    lexicon,
                    patterns,
                    match,
                    pos,
                    unless,
                    onlyWith,
                    own,
                    provenance,
                    examples,
                    group,
                    retired,
                    own.origin());
        }
    }

    private static Template template(String lexicon, Fields written, Fields fileProvenance, String group) {
        MatchMode match = written.oneOf("match", Set.of("lemma", "form", "exact"))
                .map(m -> MatchMode.valueOf(m.toUpperCase(Locale.ROOT)))
                .orElse(MatchMode.FORM);
        PosClass pos = written.text("pos").map(p -> pos(p, written.origin())).orElse(null);
        Fields provenance =
                written.fields("provenance").map(p -> p.over(fileProvenance)).orElse(fileProvenance);
        if (!provenance.has("source")) {
            throw new LexiconException(
                    written.origin(),
                    (group == null ? requireId(lexicon, written) : group) + " needs a provenance with a source");
        }
        return new Template(
                lexicon,
                match,
                pos,
                written.texts("unless"),
                written.texts("only_with"),
                written.without(STRUCTURAL),
                new Provenance(
                        provenance.requireText("source"),
                        provenance.text("url").orElse(null),
                        provenance.text("retrieved").orElse(null),
                        provenance.text("rationale").orElse(null)),
                examples(written),
                group,
                written.has("retired"));
    }

    static PosClass pos(String name, Origin origin) {
        try {
            return PosClass.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new LexiconException(origin, "no part of speech is called " + name);
        }
    }

    private static List<Example> examples(Fields fields) {
        List<Example> out = new ArrayList<>();
        for (Fields example : fields.list("examples")) {
            example.text("match").ifPresent(m -> out.add(Example.match(m, example.origin())));
            example.text("no_match").ifPresent(m -> out.add(Example.noMatch(m, example.origin())));
            if (example.has("match") == example.has("no_match")) {
                throw new LexiconException(example.origin(), "an example has either match or no_match");
            }
        }
        return List.copyOf(out);
    }

    private static String requireId(String lexicon, Fields fields) {
        return requireKebab(fields.requireText("id"), lexicon, fields.origin());
    }

    private static String requireKebab(String id, String lexicon, Origin origin) {
        String prefix = lexicon + ".";
        boolean kebab = id.startsWith(prefix) && id.length() > prefix.length();
        for (int i = 0; kebab && i < id.length(); i++) {
            char c = id.charAt(i);
            kebab = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
        }
        if (!kebab) {
            throw new LexiconException(origin, "the id '" + id + "' is not " + prefix + "<kebab-case>");
        }
        return id;
    }

    /** A pattern's letters and digits, with one hyphen for everything between them. */
    static String kebab(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = Character.toLowerCase(pattern.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.append(c);
            } else if (Character.isLetter(c)) {
                out.append(Integer.toHexString(c));
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }
}
