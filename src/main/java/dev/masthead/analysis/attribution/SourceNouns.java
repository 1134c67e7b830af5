package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the lexicon of source nouns says of its words: of which kind they make a source, and what they leave open. */
final class SourceNouns {
    /** The lexicon's folder. */
    static final String LEXICON = "source-nouns";

    private static final String BUSINESS = "business";

    private final Map<LexiconEntry, Noun> byEntry = new HashMap<>();
    private final Map<String, Noun> byWords = new HashMap<>();
    private final Set<String> ties = new HashSet<>();
    private final Set<String> houses = new HashSet<>();
    private final Set<String> leads = new HashSet<>();
    private final Set<String> stands = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> camps = new HashSet<>();
    private final Set<String> ones = new HashSet<>();
    private final Set<String> namedShows = new HashSet<>();
    private final Set<String> serving = new HashSet<>();
    private final Set<String> works = new HashSet<>();
    private final Set<String> homes = new HashSet<>();
    private final Set<String> former = new HashSet<>();
    private final Set<String> teaching = new HashSet<>();
    private final Set<String> writing = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> hosting = new HashSet<>();
    private final Set<String> shows = new HashSet<>();
    private final Set<String> suffered = new HashSet<>();
    private final Set<String> fates = new HashSet<>();
    private final Set<String> perceiving = new HashSet<>();
    private final Set<String> perceived = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> running = new HashSet<>();
    private final Set<String> seeking = new HashSet<>();
    private final Set<String> sought = new HashSet<>();
    private final Set<String> crimes = new HashSet<>();
    private final Set<String> takenUp = new HashSet<>();
    private final Set<String> ofPress = new HashSet<>();
    private final Set<String> declaring = new HashSet<>();
    private final Set<String> bids = new HashSet<>();
    private final Set<String> campsAtStarts = new HashSet<>();
    private final Map<String, String> byLastWord = new HashMap<>();
    private final Map<String, String> byFirstWord = new HashMap<>();

    /**
     * A noun of the lexicon.
     *
     * @param type         kind of source where nothing else is told; null where the entry only withholds a name
     * @param rank         the organisation that is named with it decides
     * @param lawyer       the one it stands for decides
     * @param quantity     what it is a part of decides
     * @param polled       a share of those asked in a poll
     * @param scholars     a house of learning, whose people are experts
     * @param writes       one who writes or speaks for an outlet is of the press: a writer for a weekly
     * @param campaign     a campaign, which is a party's whoever it is for
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
            boolean writes,
            boolean campaign,
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
            camps.addAll(file.texts("members_of_camps"));
            ones.addAll(file.texts("one_of_many"));
            namedShows.addAll(file.texts("things_named_after_hosts"));
            serving.addAll(file.texts("verbs_of_service"));
            works.addAll(file.texts("works_of_scholars"));
            homes.addAll(file.texts("prepositions_of_homes"));
            former.addAll(file.texts("former"));
            teaching.addAll(file.texts("teaching_verbs"));
            writing.addAll(file.texts("writing_verbs"));
            units.addAll(file.texts("units_of_international_bodies"));
            hosting.addAll(file.texts("hosting_verbs"));
            shows.addAll(file.texts("hosted_things"));
            suffered.addAll(file.texts("suffered_verbs"));
            fates.addAll(file.texts("verbs_of_private_fates"));
            perceiving.addAll(file.texts("verbs_of_witnesses"));
            perceived.addAll(file.texts("witnessed_things"));
            surnames.addAll(file.texts("callings_that_are_surnames"));
            running.addAll(file.texts("verbs_of_candidates"));
            seeking.addAll(file.texts("seeking_verbs"));
            sought.addAll(file.texts("sought_offices"));
            crimes.addAll(file.texts("crimes_of_private_persons"));
            takenUp.addAll(file.texts("ranks_taken_up"));
            ofPress.addAll(file.texts("texts_of_the_press"));
            declaring.addAll(file.texts("declaring_verbs"));
            bids.addAll(file.texts("declared_bids"));
            campsAtStarts.addAll(file.texts("camps_at_starts"));
            readPairs(file.texts("last_words_of_bodies"), byLastWord);
            readPairs(file.texts("first_words_of_bodies"), byFirstWord);
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
                    f.flag("writes"),
                    f.flag("campaign"),
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

    /** {@code business=Airways|Foods}: the words to the left of which type they tell. */
    private static void readPairs(List<String> lines, Map<String, String> into) {
        for (String line : lines) {
            int at = line.indexOf('=');
            for (String word : line.substring(at + 1).split("\\|")) {
                into.putIfAbsent(word, line.substring(0, at));
            }
        }
    }

    /**
     * The kind of a body that only its name tells: {@code Alder Airways}, {@code Ministry of Trade and Water}; null where the name does
     * not tell.
     */
    String typeOfBody(String name) {
        String words = name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
        int first = words.indexOf(' ');
        if (first < 0) {
            return null; // one word is a name and no form
        }
        String type = byFirstWord.get(words.substring(0, first));
        for (int from = first + 1; type == null && from > 0; from = words.indexOf(' ', from) + 1) {
            type = byLastWord.get(words.substring(from));
        }
        int purpose = words.indexOf(" of ") > 0 ? words.indexOf(" of ") : words.indexOf(" for ");
        return type != null || purpose < 0
                ? type
                : typeOfBody(words.substring(0, purpose)); // the Alder College of Surgeons
    }

    /** Whether the noun, a lemma, is a part of an international body that is named before it: {@code the UN mission}. */
    boolean isUnit(String noun) {
        return units.contains(noun);
    }

    /** Whether the noun, a lemma, is what somebody of the press has by the name: {@code the Moen podcast}. */
    boolean isShow(String thing) {
        return namedShows.contains(thing);
    }

    /** Whether the word before a noun, a lemma, says that it is one of a camp: {@code another supporter}. */
    boolean isOne(String form, String noun) {
        return ones.contains(form) && camps.contains(noun);
    }

    /** Whether the text, a lemma, is the outlet's own words where an outlet has it: a report in the Herald, but not a poll. */
    boolean isOfPress(String noun) {
        return ofPress.contains(noun);
    }

    /** Whether who does this to such a thing runs for an office: {@code announced his bid}; lemmas. */
    boolean declares(String lemma, String thing) {
        return declaring.contains(lemma) && bids.contains(thing);
    }

    /** Whether the rank, a lemma, is taken up alone where the article has told of which body it is. */
    boolean isTakenUp(String noun) {
        return takenUp.contains(noun);
    }

    /** Whether the noun, a lemma, names one of those who stand for or against somebody. */
    boolean isCamp(String noun) {
        return camps.contains(noun);
    }

    /** Whether who does this for a body is of its kind; the verb's lemma. */
    boolean serves(String lemma) {
        return serving.contains(lemma);
    }

    /** Whether the noun, a lemma, is what somebody writes who knows. */
    boolean isWork(String lemma) {
        return works.contains(lemma);
    }

    /** Whether the preposition may tie a person to where he or she lives. */
    boolean ofHome(String form) {
        return homes.contains(form);
    }

    /** Whether the word tells that somebody no longer is what follows it. */
    boolean isFormer(String form) {
        return former.contains(form);
    }

    /** Whether who does this at a house of learning is asked for what he or she knows; the verb's lemma. */
    boolean teaches(String lemma) {
        return teaching.contains(lemma);
    }

    /** Whether who does this in an outlet writes for it; the verb's lemma. */
    boolean writes(String lemma) {
        return writing.contains(lemma);
    }

    /** Whether who does this to such a thing is of the press: {@code hosts a podcast}; lemmas. */
    boolean hosts(String lemma, String thing) {
        return hosting.contains(lemma) && shows.contains(thing);
    }

    /** Whether those to whom this is done are mostly private persons; the verb's lemma. */
    boolean isSuffered(String lemma) {
        return suffered.contains(lemma);
    }

    /** Whether those of whom this is told are mostly private persons; the verb's lemma. */
    boolean isPrivateFate(String lemma) {
        return fates.contains(lemma);
    }

    /** Whether who perceives such a thing is a witness: {@code heard shots}; lemmas. */
    boolean witnesses(String lemma, String thing) {
        return perceiving.contains(lemma) && perceived.contains(thing);
    }

    /** Whether who does this for an office is a candidate; the verb's lemma. */
    boolean runs(String lemma) {
        return running.contains(lemma);
    }

    /** Whether who does this to an office is a candidate; the verb's lemma. */
    boolean seeks(String lemma) {
        return seeking.contains(lemma);
    }

    /** Whether the noun, a lemma, is what candidates want. */
    boolean isSought(String lemma) {
        return sought.contains(lemma);
    }

    /** Whether who does this is mostly a private person; the verb's lemma. */
    boolean isCrime(String lemma) {
        return crimes.contains(lemma);
    }

    /** Whether the word is a camp as often as a party where a sentence's first letter hides which. */
    boolean isCampAtStart(String form) {
        return campsAtStarts.contains(form);
    }

    /** Whether the calling is a surname as often where it is written like a name. */
    boolean isSurname(String form) {
        return surnames.contains(form);
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
        String type = typeByWords(title);
        return BUSINESS.equals(type)
                ? "official"
                : type; // the director of a public body; of a firm's the registry says more
    }

    private String typeByWords(String title) {
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
