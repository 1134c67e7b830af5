package dev.masthead.lexicon;

import dev.masthead.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads lexicons from a folder. Anything malformed is refused with file, line and reason. */
public final class LexiconReader {
    private static final Set<String> GROUP_ONLY = Set.of("words", "examples", "id");
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
        if (!Files.isDirectory(root)) {
            throw new LexiconException(new Origin(root.toString(), 1), "no such folder of lexicons");
        }
        List<Path> folders;
        try (Stream<Path> list = Files.list(root)) {
            folders = list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // one task a file, the longest first: a lexicon in many files is read by all cores
        Map<Path, Content> contents = folders.stream()
                .flatMap(folder -> files(folder).stream())
                .sorted(Comparator.comparingLong(LexiconReader::size).reversed())
                .toList()
                .parallelStream()
                .collect(Collectors.toConcurrentMap(file -> file, LexiconReader::content));
        List<Lexicon> out = folders.stream()
                .map(folder -> lexicon(folder, contents))
                .filter(lexicon -> !lexicon.documents().isEmpty())
                .toList();
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
    private record Content(
            String shown, byte[] bytes, Fields top, List<LexiconEntry> entries, List<ExampleGroup> groups) {}

    private static List<Path> files(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(f -> f.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content content(Path file) {
        String name = file.getParent().getFileName().toString();
        String shown = name + "/" + file.getFileName();
        byte[] bytes = bytes(file);
        Fields top = YamlReader.read(utf8(bytes, shown), shown);
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
            entries.add(entry(name, entry, provenance, null));
        }
        for (Fields group : top.list("groups")) {
            group(name, group, provenance, entries, groups);
        }
        List<Example> shared = examples(top);
        if (!shared.isEmpty()) {
            groups.add(new ExampleGroup(shown, name, shared, top.origin()));
        }
        return new Content(shown, bytes, top, entries, groups);
    }

    private static Lexicon lexicon(Path folder, Map<Path, Content> contents) {
        MessageDigest digest = Sha256.digest();
        String language = null;
        String version = "";
        Map<String, Double> parameters = new HashMap<>();
        List<LexiconEntry> entries = new ArrayList<>();
        List<ExampleGroup> groups = new ArrayList<>();
        List<Fields> documents = new ArrayList<>();
        for (Path file : files(folder)) {
            Content content = contents.get(file);
            digest.update((content.shown() + "\n" + content.bytes().length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content.bytes());
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
        return new Lexicon(
                folder.getFileName().toString(),
                language,
                version,
                HexFormat.of().formatHex(digest.digest()),
                parameters,
                entries,
                groups,
                documents);
    }

    private static void group(
            String lexicon, Fields group, Fields provenance, List<LexiconEntry> entries, List<ExampleGroup> groups) {
        String id = requireId(lexicon, group);
        Fields shared = group.without(GROUP_ONLY);
        Object words = group.asMap().get("words");
        Map<String, Fields> spellings = new LinkedHashMap<>();
        if (words instanceof Fields rated) {
            String key = RATED.get(lexicon);
            if (key == null) {
                for (String name : rated.asMap().keySet()) {
                    Fields named = shared.with("id", id + "." + name).with("patterns", rated.texts(name));
                    entries.add(entry(lexicon, named, provenance, id));
                }
            }
            for (Map.Entry<String, Object> word : key == null
                    ? Set.<Map.Entry<String, Object>>of()
                    : rated.asMap().entrySet()) {
                if (!(word.getValue() instanceof Double number)) {
                    throw new LexiconException(rated.origin(), "'" + word.getKey() + "' in " + id + " needs a number");
                }
                word(spellings, id, word.getKey(), shared.with(key, number), key);
            }
        } else {
            for (String word : group.texts("words")) {
                word(spellings, id, word, shared, null);
            }
        }
        spellings.values().forEach(fields -> entries.add(entry(lexicon, fields, provenance, id)));
        groups.add(new ExampleGroup(id, lexicon, examples(group), group.origin()));
    }

    /** Adds a word to its group; words that differ in hyphens or marks alone are spellings of one entry. */
    private static void word(Map<String, Fields> spellings, String group, String word, Fields shared, String rated) {
        String id = group + "." + kebab(word);
        Fields known = spellings.get(id);
        if (known == null) {
            spellings.put(id, shared.with("id", id).with("patterns", List.of(word)));
            return;
        }
        if (rated != null && known.requireNumber(rated) != shared.requireNumber(rated)) {
            throw new LexiconException(shared.origin(), "the spellings of " + id + " have different numbers");
        }
        List<String> patterns = new ArrayList<>(known.texts("patterns"));
        patterns.add(word);
        spellings.put(id, known.with("patterns", List.copyOf(patterns)));
    }

    private static LexiconEntry entry(String lexicon, Fields fields, Fields fileProvenance, String group) {
        String id = requireId(lexicon, fields);
        List<String> patterns = new ArrayList<>(fields.texts("pattern"));
        patterns.addAll(fields.texts("patterns"));
        MatchMode match = fields.oneOf("match", Set.of("lemma", "form", "exact"))
                .map(m -> MatchMode.valueOf(m.toUpperCase(Locale.ROOT)))
                .orElse(MatchMode.FORM);
        PosClass pos = fields.text("pos").map(p -> pos(p, fields.origin())).orElse(null);
        Fields provenance =
                fields.fields("provenance").map(p -> p.over(fileProvenance)).orElse(fileProvenance);
        if (!provenance.has("source")) {
            throw new LexiconException(fields.origin(), id + " needs a provenance with a source");
        }
        return new LexiconEntry(
                id,
                lexicon,
                List.copyOf(patterns),
                match,
                pos,
                fields.texts("unless"),
                fields.texts("only_with"),
                fields.without(STRUCTURAL),
                new Provenance(
                        provenance.requireText("source"),
                        provenance.text("url").orElse(null),
                        provenance.text("retrieved").orElse(null),
                        provenance.text("rationale").orElse(null)),
                examples(fields),
                group,
                fields.has("retired"),
                fields.origin());
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
        String id = fields.requireText("id");
        String prefix = lexicon + ".";
        boolean kebab = id.startsWith(prefix) && id.length() > prefix.length();
        for (int i = 0; kebab && i < id.length(); i++) {
            char c = id.charAt(i);
            kebab = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
        }
        if (!kebab) {
            throw new LexiconException(fields.origin(), "the id '" + id + "' is not " + prefix + "<kebab-case>");
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

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String utf8(byte[] bytes, String shown) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LexiconException(new Origin(shown, 1), "not UTF-8", e);
        }
    }
}
