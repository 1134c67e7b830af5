package dev.masthead.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An entry with its patterns read, or what is wrong with them.
 *
 * @param uses     its own patterns
 * @param unless   patterns that suppress a match
 * @param onlyWith patterns of which one must stand in the sentence
 * @param wrong    null when nothing is
 */
record ParsedEntry(
        LexiconEntry entry, List<Use> uses, List<Condition> unless, List<Condition> onlyWith, LexiconException wrong) {

    /** A pattern of an entry and what it is for. */
    record Use(Match.Role role, TokenPattern pattern) {}

    /** A pattern that is the same for all who write it the same; a group's conditions stand at each of its entries. */
    record Condition(MatchMode mode, String written, TokenPattern pattern) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Condition c && c.mode == mode && c.written.equals(written);
        }

        @Override
        public int hashCode() {
            return 31 * mode.hashCode() + written.hashCode();
        }
    }

    /**
     * All entries that are not retired, in the files' order.
     *
     * @throws LexiconException that tells of each pattern that cannot be read
     */
    static List<ParsedEntry> all(List<Lexicon> lexicons) {
        Reader reader = new Reader();
        // reading patterns needs nothing of the others
        List<ParsedEntry> parsed = lexicons.parallelStream()
                .flatMap(lexicon -> {
                    Map<String, List<String>> lists = lexicon.lists();
                    return lexicon.entries().parallelStream()
                            .filter(entry -> !entry.retired())
                            .map(entry -> reader.read(entry, lists));
                })
                .toList();
        List<LexiconException> wrong =
                parsed.stream().map(ParsedEntry::wrong).filter(Objects::nonNull).toList();
        if (!wrong.isEmpty()) {
            throw new LexiconException(wrong);
        }
        return parsed;
    }

    private static final class Reader {
        private final Map<MatchMode, Map<String, Condition>> conditions =
                Map.of(MatchMode.FORM, new ConcurrentHashMap<>(), MatchMode.LEMMA, new ConcurrentHashMap<>());

        ParsedEntry read(LexiconEntry e, Map<String, List<String>> lists) {
            try {
                return new ParsedEntry(e, uses(e, lists), conditions(e.unless(), e), conditions(e.onlyWith(), e), null);
            } catch (LexiconException wrong) {
                return new ParsedEntry(e, List.of(), List.of(), List.of(), wrong);
            }
        }

        private static List<Use> uses(LexiconEntry e, Map<String, List<String>> lists) {
            List<Use> out = new ArrayList<>();
            for (String p : e.patterns()) {
                out.add(new Use(Match.Role.MAIN, TokenPattern.parse(p, e.match(), e.pos(), e.origin(), lists)));
            }
            if (e.patterns().isEmpty() && e.fields().has("name")) {
                literal(e, Match.Role.MAIN, List.of(e.fields().requireText("name")), out);
                literal(e, Match.Role.MAIN, e.fields().texts("aliases"), out);
                literal(e, Match.Role.AMBIGUOUS, e.fields().texts("ambiguous_aliases"), out);
                literal(e, Match.Role.DEMONYM, e.fields().texts("demonyms"), out);
                literal(e, Match.Role.METONYM, e.fields().texts("metonyms"), out);
            }
            return out;
        }

        private static void literal(LexiconEntry e, Match.Role role, List<String> names, List<Use> out) {
            List<String> ambiguous = e.fields().texts("ambiguous_aliases");
            for (String name : names) {
                if (role != Match.Role.MAIN || !ambiguous.contains(name)) {
                    out.add(new Use(role, TokenPattern.literal(name, e.origin())));
                    String pointed = Initials.withPoints(name);
                    if (pointed != null && !names.contains(pointed)) {
                        out.add(new Use(role, TokenPattern.literal(pointed, e.origin())));
                    }
                }
            }
        }

        /** A condition reads like its entry, except that a case-sensitive entry may be excused in any case. */
        private List<Condition> conditions(List<String> patterns, LexiconEntry e) {
            MatchMode mode = e.match() == MatchMode.EXACT ? MatchMode.FORM : e.match();
            List<Condition> out = new ArrayList<>(patterns.size());
            for (String p : patterns) {
                out.add(conditions
                        .get(mode)
                        .computeIfAbsent(
                                p, w -> new Condition(mode, w, TokenPattern.parse(w, mode, null, e.origin()))));
            }
            return out;
        }
    }
}
