package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the lexicon of source nouns says of its words: of which kind they make a source, and what they leave open. */
final class SourceNouns {
    /** The lexicon's folder. */
    static final String LEXICON = "source-nouns";

    private final Map<LexiconEntry, Noun> byEntry = new HashMap<>();
    private final Map<String, Noun> byWords = new HashMap<>();
    private final Set<String> ties = new HashSet<>();
    private final Set<String> houses = new HashSet<>();
    private final Set<String> leads = new HashSet<>();
    private final Set<String> stands = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();

    /**
     * A noun of the lexicon.
     *
     * @param type         kind of source where nothing else is told; null where the entry only withholds a name
     * @param rank         the organisation that is named with it decides
     * @param lawyer       the one it stands for decides
     * @param quantity     what it is a part of decides
     * @param polled       a share of those asked in a poll
     * @param scholars     a house of learning, whose people are experts
     * @param anonymous    the words withhold a name
     * @param withBusiness kind where the organisation is a firm; null for the firm's own
     * @param ofPerson     kind of somebody who is named and called so; null where that changes nothing
     */
    record Noun(
            String type,
            boolean rank,
            boolean lawyer,
            boolean quantity,
            boolean polled,
            boolean scholars,
            boolean anonymous,
            String withBusiness,
            String ofPerson) {

        /** Whether something else must be known to say of which kind it is. */
        boolean open() {
            return rank || lawyer || quantity;
        }
    }

    SourceNouns(Lexicon lexicon) {
        for (Fields file : lexicon.documents()) {
            ties.addAll(file.texts("ties"));
            houses.addAll(file.texts("houses_behind"));
            leads.addAll(file.texts("leading_verbs"));
            stands.addAll(file.texts("verbs_for_clients"));
            bodies.addAll(file.texts("heads_of_bodies"));
        }
        for (LexiconEntry e : lexicon.entries()) {
            if (e.retired()) {
                continue;
            }
            Fields f = e.fields();
            Noun noun = new Noun(
                    e.text("type").orElse(null),
                    f.flag("rank"),
                    f.flag("lawyer"),
                    f.flag("quantity"),
                    f.flag("polled"),
                    f.flag("scholars"),
                    f.flag("anonymous"),
                    e.text("with_business").orElse(null),
                    e.text("of_person").orElse(null));
            byEntry.put(e, noun);
            for (String pattern : e.patterns()) {
                String words = pattern.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
                if (words.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')) {
                    byWords.putIfAbsent(words, noun);
                }
            }
        }
    }

    /** Whether the preposition may tie to a head what it belongs to. */
    boolean ties(String form) {
        return ties.contains(form);
    }

    /** Whether the preposition may tie to a person the house he or she is of. */
    boolean housesBehind(String form) {
        return houses.contains(form);
    }

    /** Whether who does this to an organisation speaks for it; the verb's lemma. */
    boolean leads(String lemma) {
        return leads.contains(lemma);
    }

    /** Whether the noun, a lemma, names as often who heads or speaks for a society as who does for a government. */
    boolean leadsBodies(String lemma) {
        return bodies.contains(lemma);
    }

    /** Whether who does this for somebody is his or her lawyer; the verb's lemma. */
    boolean standsFor(String lemma) {
        return stands.contains(lemma);
    }

    Noun of(LexiconEntry entry) {
        return byEntry.get(entry);
    }

    /**
     * The kind that holders of an office are while they hold it.
     *
     * @param title as the registry has it: {@code minister of defence}
     * @return null where the words of the title do not tell
     */
    String typeOfOffice(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        Noun whole = byWords.get(words);
        if (whole != null && whole.type() != null) {
            return whole.type();
        }
        for (String cut : new String[] {" of ", " for ", " to ", " at "}) {
            int at = words.indexOf(cut);
            words = at > 0 ? words.substring(0, at) : words;
        }
        for (int from = 0; from >= 0; from = words.indexOf(' ', from) + 1) {
            Noun noun = byWords.get(words.substring(from));
            if (noun != null && noun.type() != null) {
                return noun.type();
            }
            if (words.indexOf(' ', from) < 0) {
                return null;
            }
        }
        return null;
    }
}
