package dev.masthead.lexicon;

import dev.masthead.text.Document;
import dev.masthead.text.Part;
import dev.masthead.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All lexicons of a folder, compiled. Immutable. */
public final class Lexicons {
    private final Map<String, Lexicon> byName;
    private final LexiconMatcher matcher;
    private final Senses senses;

    private Lexicons(List<Lexicon> all) {
        this(all, LexiconMatcher.automaton(all));
    }

    private Lexicons(List<Lexicon> all, Automaton automaton) {
        byName = new TreeMap<>();
        all.forEach(l -> byName.put(l.name(), l));
        matcher = new LexiconMatcher(automaton);
        senses = new Senses(all);
    }

    /**
     * Reads and compiles.
     *
     * @throws LexiconException with file, line and reason if anything is malformed
     */
    public static Lexicons load(Path folder) {
        return new Lexicons(LexiconReader.readAll(folder));
    }

    /**
     * As {@link #load(Path)}, but takes what the cache has kept of the same files, and keeps there what it had to make.
     *
     * @throws LexiconException with file, line and reason if anything is malformed
     */
    public static Lexicons load(Path folder, LexiconCache cache) {
        if (!cache.keeps()) {
            return load(folder);
        }
        LexiconFiles files = LexiconFiles.read(folder);
        String key = LexiconCache.key(files);
        Optional<CompiledLexicons> kept = cache.find(key);
        if (kept.isPresent()) {
            files.takeDigests(kept.get().digests());
            List<Lexicon> all = LexiconReader.lexicons(files, file -> kept.get().tree(file.shown()));
            return new Lexicons(all, kept.get().automaton(entries(all)));
        }
        Map<String, Fields> trees = new ConcurrentHashMap<>();
        List<Lexicon> all = LexiconReader.lexicons(files, file -> {
            Fields tree = YamlReader.read(file.text(), file.shown());
            trees.put(file.shown(), tree);
            return tree;
        });
        Automaton automaton = LexiconMatcher.automaton(all);
        cache.keep(key, CompiledLexicons.write(key, files.digests(), new TreeMap<>(trees), automaton, entries(all)));
        return new Lexicons(all, automaton);
    }

    private static List<LexiconEntry> entries(List<Lexicon> all) {
        return all.stream().flatMap(l -> l.entries().stream()).toList();
    }

    /**
     * As {@link #load(Path)}, and takes note of every key that is asked for.
     *
     * @throws LexiconException with file, line and reason if anything is malformed
     */
    public static Lexicons load(Path folder, KeyReads reads) {
        return new Lexicons(LexiconReader.readAll(folder, reads));
    }

    /** By name. */
    public List<Lexicon> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Lexicon> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The lexicon that a scorer cannot do without. */
    public Lexicon require(String name) {
        return find(name)
                .orElseThrow(() -> new LexiconException(new Origin(name, 1), "the lexicon is missing or empty"));
    }

    public LexiconMatcher matcher() {
        return matcher;
    }

    /**
     * What stands in each part of the document, with the senses of words heeded: the one way in which an article's words
     * are looked up.
     *
     * @param section of the paper the article stood in; null where unknown
     */
    public Map<Part, Matches> match(Document document, String section) {
        Map<Part, Matches> out = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            out.put(part, matcher.match(document.part(part)));
        }
        senses.apply(document, section, out);
        return out;
    }

    /** SHA-256 over all lexicons, in hexadecimal. */
    public String digest() {
        Map<String, String> digests = new TreeMap<>();
        byName.values().forEach(l -> digests.put(l.name(), l.sha256()));
        return digest(digests);
    }

    /**
     * What {@link #digest()} would be of the lexicons of a folder, which are not looked into.
     *
     * @throws LexiconException if a file cannot be read
     */
    public static String digest(Path folder) {
        Map<String, String> digests = new TreeMap<>();
        LexiconFiles files = LexiconFiles.read(folder);
        files.byLexicon().keySet().forEach(name -> digests.put(name, files.digest(name)));
        return digest(digests);
    }

    private static String digest(Map<String, String> digests) {
        MessageDigest digest = Sha256.digest();
        digests.forEach((name, sha) -> digest.update((name + " " + sha + "\n").getBytes(StandardCharsets.UTF_8)));
        return Sha256.of(digest);
    }
}
