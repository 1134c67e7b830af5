package dev.masthead.lexicon;

import dev.masthead.text.Document;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lexicon of senses, heeded before all others: multiword senses and contexts in which a word is not what it seems,
 * and the titles of works. What it finds blocks the words for the lexicons that judge, so that an exception is written
 * once and holds for loaded terms, sentiment, what verbs do, cues and frames alike.
 *
 * <p>Entries are of three kinds. A {@code sense} says of its words that they are not meant as they read; with a
 * {@code context} it holds only where that context does. A {@code sign} speaks for a context. A {@code work} announces the title
 * of a film, a book or a law. Immutable and safe for any number of threads.
 */
public final class Senses {
    /** The lexicon's folder. */
    public static final String LEXICON = "senses";
    /** The lexicons that judge: what a sense blocks where it names none itself. */
    public static final Set<String> JUDGING =
            Set.of("loaded-terms", "sentiment", "verb-frames", "attribution-cues", "frames");

    private final Map<LexiconEntry, Sense> senses = new HashMap<>();
    private final Map<LexiconEntry, Sign> signs = new HashMap<>();
    private final Map<LexiconEntry, TitleFinder.Place> works = new HashMap<>();
    private final Map<String, Set<String>> sections = new HashMap<>();
    private final double inSentence;
    private final double nearby;
    private final double articleShare;
    private final double articleSigns;

    /** What a sense does; {@code context} and {@code forms} are null for none. */
    private record Sense(String context, Set<String> blocks, Forms forms) {}

    /** All forms of some words, made when they are first asked for: most senses stand in none of the next articles. */
    private static final class Forms {
        private final List<String> words;
        private final Inflector inflector;
        private volatile Set<String> made;

        Forms(List<String> words, Inflector inflector) {
            this.words = words;
            this.inflector = inflector;
        }

        boolean contains(String form) {
            Set<String> all = made;
            if (all == null) {
                all = new HashSet<>();
                for (String word : words) {
                    all.addAll(inflector.forms(word.toLowerCase(Locale.ROOT), null));
                }
                made = all;
            }
            return all.contains(form);
        }
    }

    /** What a sign speaks for and how much. */
    private record Sign(String context, double weight) {}

    Senses(List<Lexicon> lexicons) {
        Lexicon lexicon = lexicons.stream()
                .filter(l -> l.name().equals(LEXICON))
                .findFirst()
                .orElse(null);
        if (lexicon == null) {
            inSentence = nearby = articleShare = articleSigns = 0;
            return;
        }
        inSentence = lexicon.parameter("sentence_weight");
        nearby = lexicon.parameter("nearby_weight");
        articleShare = lexicon.parameter("article_share");
        articleSigns = lexicon.parameter("article_weight");
        Inflector inflector = Inflector.of(lexicons);
        Set<String> names = new HashSet<>();
        lexicons.forEach(l -> names.add(l.name()));
        for (LexiconEntry e : lexicon.entries()) {
            Fields fields = e.fields();
            String kind = fields.oneOf("kind", Set.of("sense", "sign", "work")).orElse("sense");
            switch (kind) {
                case "sign" -> {
                    String context = fields.requireText("context");
                    signs.put(e, new Sign(context, fields.number("weight", 1)));
                    for (String section : fields.texts("sections")) {
                        sections.computeIfAbsent(section.toLowerCase(Locale.ROOT), s -> new HashSet<>())
                                .add(context);
                    }
                }
                case "work" ->
                    works.put(
                            e,
                            TitleFinder.Place.valueOf(fields.oneOf("place", Set.of("before", "after", "last"))
                                    .orElse("before")
                                    .toUpperCase(Locale.ROOT)));
                default -> senses.put(e, sense(e, inflector, names));
            }
        }
        Set<String> signed = new HashSet<>();
        signs.values().forEach(sign -> signed.add(sign.context()));
        for (Map.Entry<LexiconEntry, Sense> s : senses.entrySet()) {
            String context = s.getValue().context();
            if (context != null && !signed.contains(context)) {
                throw new LexiconException(s.getKey().origin(), "no sign speaks for the context " + context);
            }
        }
    }

    private static Sense sense(LexiconEntry e, Inflector inflector, Set<String> names) {
        List<String> blocks = e.fields().texts("blocks");
        for (String lexicon : blocks) {
            if (!names.contains(lexicon.split("/", 2)[0])) {
                throw new LexiconException(e.origin(), "blocks names no lexicon: " + lexicon);
            }
        }
        Forms forms = e.fields().has("for") ? new Forms(e.fields().texts("for"), inflector) : null;
        return new Sense(
                e.fields().text("context").orElse(null), blocks.isEmpty() ? JUDGING : Set.copyOf(blocks), forms);
    }

    /**
     * Takes senses whose context does not hold out of the matches, adds titles, and blocks the words of both.
     *
     * @param section the article's; null where unknown
     * @param matches by part; changed
     */
    void apply(Document document, String section, Map<Part, Matches> matches) {
        Contexts contexts = new Contexts(document, section, matches);
        for (Part part : Part.values()) {
            Matches found = matches.get(part);
            TextPart text = document.part(part);
            List<Match> titles = new ArrayList<>();
            for (Match m : found.all(LEXICON)) {
                TitleFinder.Place place = works.get(m.entry());
                if (place != null) {
                    Match title = TitleFinder.title(text, m, place);
                    if (title != null) {
                        titles.add(title);
                    }
                }
            }
            found.keep(
                    LEXICON,
                    m -> signs.containsKey(m.entry())
                            || senses.containsKey(m.entry())
                                    && contexts.hold(
                                            senses.get(m.entry()).context(),
                                            part,
                                            text.sentenceOfToken(m.firstToken()).index()));
            found.add(LEXICON, titles);
            List<Blocked> blocked = new ArrayList<>();
            for (Match m : found.all(LEXICON)) {
                if (works.containsKey(m.entry())) {
                    // "Wall Street" is what it is called; "Affordable Care Act" says nothing of what is affordable
                    Blocked.Reach reach =
                            works.get(m.entry()) == TitleFinder.Place.LAST ? Blocked.Reach.LESS : Blocked.Reach.ALL;
                    blocked.add(new Blocked(JUDGING, m.firstToken(), m.endToken(), null, reach));
                } else if (senses.containsKey(m.entry())) {
                    blocked.add(blocked(text, m, senses.get(m.entry())));
                }
            }
            found.block(blocked);
        }
    }

    private static Blocked blocked(TextPart text, Match m, Sense sense) {
        BitSet words = null;
        if (sense.forms() != null) {
            words = new BitSet();
            for (int i = m.firstToken(); i < m.endToken(); i++) {
                Token token = text.tokens().get(i);
                if (sense.forms().contains(token.form())) {
                    words.set(i);
                }
            }
        }
        // a name as it is written is the name, whatever lexicon lists the same words
        Blocked.Reach reach = m.entry().match() == MatchMode.EXACT ? Blocked.Reach.ALL : Blocked.Reach.LESS;
        return new Blocked(sense.blocks(), m.firstToken(), m.endToken(), words, reach);
    }

    /** Where which contexts hold in one article. */
    private final class Contexts {
        /** By context and part the weight of each sentence's different signs. */
        private final Map<String, Map<Part, double[]>> weights = new HashMap<>();

        private final Set<String> everywhere = new HashSet<>();

        Contexts(Document document, String section, Map<Part, Matches> matches) {
            if (signs.isEmpty()) {
                return;
            }
            if (section != null) {
                everywhere.addAll(sections.getOrDefault(section.strip().toLowerCase(Locale.ROOT), Set.of()));
            }
            Map<String, Set<LexiconEntry>> different = new HashMap<>();
            for (Part part : Part.values()) {
                TextPart text = document.part(part);
                Set<Said> said = new HashSet<>();
                List<Match> found =
                        new ArrayList<>(matches.get(part).longest(LEXICON, m -> signs.containsKey(m.entry())));
                found.sort(Comparator.comparingInt(Match::firstToken));
                for (Match m : found) {
                    Sign sign = signs.get(m.entry());
                    int sentence = text.sentenceOfToken(m.firstToken()).index();
                    if (said.add(new Said(sentence, m.entry()))) {
                        weights.computeIfAbsent(sign.context(), c -> new EnumMap<>(Part.class))
                                        .computeIfAbsent(
                                                part,
                                                p -> new double[text.sentences().size()])[sentence] +=
                                sign.weight();
                    }
                    different
                            .computeIfAbsent(sign.context(), c -> new HashSet<>())
                            .add(m.entry());
                }
            }
            different.forEach((context, entries) -> {
                double sum =
                        entries.stream().mapToDouble(e -> signs.get(e).weight()).sum();
                double[] body = weights.get(context).getOrDefault(Part.TEXT, new double[0]);
                int signed = 0;
                for (double weight : body) {
                    signed += weight > 0 ? 1 : 0;
                }
                if (body.length > 1 && sum >= articleSigns && signed >= articleShare * body.length) {
                    everywhere.add(context);
                }
            });
        }

        boolean hold(String context, Part part, int sentence) {
            if (context == null || everywhere.contains(context)) {
                return true;
            }
            double[] weight = weights.getOrDefault(context, Map.of()).get(part);
            if (weight == null || weight[sentence] == 0) {
                return false;
            }
            double around = weight[sentence]
                    + (sentence > 0 ? weight[sentence - 1] : 0)
                    + (sentence + 1 < weight.length ? weight[sentence + 1] : 0);
            return weight[sentence] >= inSentence || around >= nearby;
        }
    }

    /** A sign in a sentence, which counts once. */
    private record Said(int sentence, LexiconEntry entry) {}
}
