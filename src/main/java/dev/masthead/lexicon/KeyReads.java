package dev.masthead.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Which keys of which lexicons the program asks for. Safe for any number of threads. */
public final class KeyReads {
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    void read(Origin origin, String key) {
        read.add(name(lexicon(origin), key));
    }

    /** A key that stands in a lexicon and that nobody asked for, where it stands first, and how often. */
    public record Unread(String lexicon, String key, Origin first, int times) {}

    /**
     * Keys that stand in the lexicons and that nobody asked for so far, by lexicon and key.
     *
     * @param forPeople keys that are not meant for the program, by lexicon; under {@code *} those of all lexicons
     */
    public List<Unread> unread(List<Lexicon> lexicons, Map<String, Set<String>> forPeople) {
        Map<String, Unread> out = new TreeMap<>();
        forPeople.forEach((lexicon, keys) -> keys.forEach(key -> {
            if (lexicon.equals("*")) {
                lexicons.forEach(l -> read.add(name(l.name(), key)));
            } else {
                read.add(name(lexicon, key));
            }
        }));
        for (Lexicon lexicon : lexicons) {
            lexicon.documents().forEach(document -> look(document, out));
        }
        return List.copyOf(out.values());
    }

    private void look(Object value, Map<String, Unread> out) {
        if (value instanceof List<?> list) {
            list.forEach(item -> look(item, out));
        } else if (value instanceof Fields fields) {
            String lexicon = lexicon(fields.origin());
            fields.entries().forEach((key, inner) -> {
                String name = name(lexicon, key);
                if (!read.contains(name)) {
                    out.merge(
                            name,
                            new Unread(lexicon, key, fields.origin(), 1),
                            (a, b) -> new Unread(lexicon, key, a.first(), a.times() + 1));
                }
                look(inner, out);
            });
        }
    }

    private static String name(String lexicon, String key) {
        return lexicon + "\n" + key;
    }

    /** A file's folder. */
    private static String lexicon(Origin origin) {
        return origin.file().substring(0, Math.max(0, origin.file().indexOf('/')));
    }
}
