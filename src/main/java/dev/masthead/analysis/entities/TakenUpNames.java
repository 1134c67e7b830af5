package dev.masthead.analysis.entities;

import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Surnames of persons whom the article has named in full, or calls by the one word elsewhere, or lets speak, more than once: a name finder that
 * looks at one sentence misses them where the sentence is unlike those it was taught (<i>Clement also argued</i>).
 */
final class TakenUpNames {
    /** A surname has so many letters at least. */
    private static final int SHORTEST = 3;

    private static final Pattern WITH_PARTICLE =
            Pattern.compile("(al|el|as|ash|ad|az|ar|an|at|bin|ibn)-\\p{Lu}\\p{L}+");

    /** So often the one word must be seen as a person's name where no full name has it. */
    private static final int OFTEN = 2;

    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;
    private final Set<String> surnames = new HashSet<>();
    /** The particles of a surname's full name, between spaces. */
    private final Map<String, String> particles = new HashMap<>();

    TakenUpNames(ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
    }

    /**
     * The names in the part that no candidate covers.
     *
     * @param seen  candidates of the part
     * @param taken tokens that are part of another name or of none for sure
     */
    List<Name> of(TextPart text, List<Candidate> seen, BitSet taken) {
        collect(text, seen);
        collectSpeakers(text, taken);
        List<Name> out = new ArrayList<>();
        if (surnames.isEmpty()) {
            return out;
        }
        for (int i = 0; i < text.tokens().size(); i++) {
            Token t = text.tokens().get(i);
            if (isSurname(t)
                    && (t.isProperNoun() || !t.isCapitalised() || acts(text, i))
                    && !taken.get(i)
                    && surnames.contains(capital(t.text()))) {
                int first = withParticles(text, i, taken);
                if (!isBeside(text, first - 1, first) && !isBeside(text, i + 1, i + 1)) {
                    out.add(new Name(first, i + 1, Type.PERSON, 1));
                }
            }
        }
        return out;
    }

    /** A capitalised word, or one whose particle is written to it in small letters: {@code al-Lund}. */
    static boolean isSurname(Token t) {
        return t.isCapitalised()
                // most words have none, and a look for one is cheaper than the pattern
                || t.text().indexOf('-') > 0 && WITH_PARTICLE.matcher(t.text()).matches();
    }

    /** Whether the name is a surname with its particle written to it. */
    static boolean hasParticle(String name) {
        return WITH_PARTICLE.matcher(name).matches();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Where the surname begins with the particles that the full name has: {@code De la Renta}. */
    private int withParticles(TextPart text, int last, BitSet taken) {
        int first = last;
        String full = particles.getOrDefault(capital(text.tokens().get(last).text()), "");
        while (first > 0 && !taken.get(first - 1)) {
            String form = text.tokens().get(first - 1).form();
            if (!full.contains(" " + form + " ")) {
                break;
            }
            first--;
        }
        return first;
    }

    /** {@code White says}: what is a word of the language too, is written like a name and says something again and again. */
    private void collectSpeakers(TextPart text, BitSet taken) {
        Map<String, Integer> said = new HashMap<>();
        Map<String, Integer> inside = new HashMap<>();
        Set<String> determined = new HashSet<>();
        for (int i = 0; i + 1 < text.tokens().size(); i++) {
            Token t = text.tokens().get(i);
            if (!t.isCapitalised() && isSurname(t) && !taken.get(i) && speaks(text, i)) {
                surnames.add(capital(t.text())); // al-Lund, whom nothing else can be
                continue;
            }
            boolean name = t.isCapitalised()
                    && t.isProperNoun()
                    && !taken.get(i)
                    && !words.isTitle(t.form())
                    && !words.isOrganisationWord(t.form())
                    && !words.is("calendar", t.form())
                    && !isBeside(text, i - 1, i);
            if (!name) {
                continue;
            }
            if (text.sentenceOfToken(i).firstToken() != i) {
                inside.merge(t.text(), 1, Integer::sum);
                String before = text.tokens().get(i - 1).tag();
                if (before.equals("DT") || before.equals("PRP$") || before.equals("POS")) {
                    determined.add(t.text());
                }
            }
            if (words.is("verbs_of_speech", text.tokens().get(i + 1).lemma())) {
                said.merge(t.text(), 1, Integer::sum);
            }
        }
        said.forEach((word, times) -> {
            boolean known = registry.isSurname(word.toLowerCase(Locale.ROOT));
            int within = inside.getOrDefault(word, 0);
            boolean often = known ? times >= OFTEN && within > 0 : times > OFTEN && within >= OFTEN;
            if (often && !determined.contains(word)) {
                surnames.add(word);
            }
        });
    }

    /** {@code al-Lund said}, {@code said al-Lund}, {@code according to al-Lund}. */
    private boolean speaks(TextPart text, int i) {
        boolean before = i + 1 < text.tokens().size()
                && words.is("verbs_of_speech", text.tokens().get(i + 1).lemma());
        boolean behind =
                i > 0 && words.is("verbs_of_speech", text.tokens().get(i - 1).lemma());
        boolean according = i > 1
                && text.tokens().get(i - 1).form().equals("to")
                && text.tokens().get(i - 2).form().equals("according");
        return before || behind || according;
    }

    /** {@code Clement also argued}: a word that begins its sentence and could be another is a name before a verb. */
    private static boolean acts(TextPart text, int i) {
        String tag = text.tokens().get(i).tag();
        if (!tag.startsWith("JJ") && !tag.startsWith("NN") && !tag.startsWith("VB")
                || i + 1 >= text.tokens().size()
                || text.sentenceOfToken(i).firstToken() != i) {
            return false;
        }
        String next = text.tokens().get(i + 1).tag();
        return next.equals("VBD") || next.equals("VBZ") || next.equals("MD") || next.startsWith("RB");
    }

    private void collect(TextPart text, List<Candidate> seen) {
        Map<String, Integer> single = new HashMap<>();
        for (Candidate c : seen) {
            if (!c.looksLikePerson()) {
                continue;
            }
            int last = c.end() - 1;
            while (last > c.first()
                    && words.is("name_suffixes", text.tokens().get(last).form().toLowerCase(Locale.ROOT))) {
                last--;
            }
            Token t = text.tokens().get(last);
            boolean word = t.text().length() >= SHORTEST
                    && isSurname(t)
                    && !EntityTable.isAcronym(t.text())
                    && !words.is("calendar", t.form())
                    && !words.isTitle(t.form());
            if (!word) {
                continue;
            }
            boolean full = last > c.first()
                    && givenNames.contains(text.tokens().get(c.first()).form());
            String surname = capital(t.text());
            int times = single.merge(surname, 1, Integer::sum);
            boolean ordinary = givenNames.isCommonWord(t.form()) || givenNames.isPlace(t.form());
            if (full || times >= OFTEN && !ordinary) {
                surnames.add(surname);
            }
            StringBuilder before = new StringBuilder(" ");
            for (int i = c.first() + 1; full && i < last; i++) {
                String form = text.tokens().get(i).form();
                if (words.is("name_particles", form)) {
                    before.append(form).append(' ');
                }
            }
            if (before.length() > 1) {
                particles.put(surname, before.toString());
            }
        }
    }

    /** Whether a capitalised word of a longer name stands beside the place between two tokens: {@code Clement Hall}. */
    private boolean isBeside(TextPart text, int other, int right) {
        if (other < 0 || other >= text.tokens().size() || right >= text.tokens().size()) {
            return false;
        }
        Token t = text.tokens().get(other);
        int gap =
                text.tokens().get(right).start() - text.tokens().get(right - 1).end();
        boolean plainTitle = other < right && words.isTitle(t.form());
        return gap == 1 && t.isCapitalised() && t.isProperNoun() && !plainTitle && !words.is("calendar", t.form());
    }
}
