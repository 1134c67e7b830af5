package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.entities.ActorProfile;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletName;
import dev.masthead.analysis.sourcing.OutletNames;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says of which kind a noun phrase of an article makes a source, by its head noun and the organisation named with it, and
 * of which kind the article's actors are by what it says of them anywhere. The rules are those of {@code
 * docs/source-types.md}.
 */
final class SourceKinds {
    /** Through so many phrases a kind is looked for: the aide to the head of the agency. */
    private static final int MAX_DEPTH = 4;

    /** Tokens of a name, at most. */
    private static final int LONGEST_NAME = 10;

    /** So many phrases behind a head may name its organisation. */
    private static final int MAX_ATTACHED = 3;

    private static final Set<String> TIES = Set.of("of", "for", "at", "from", "with", "to", "in", "on", "by");

    /** An American station: KENS-TV. */
    private static final Pattern CALL_SIGN = Pattern.compile("[KW][A-Z]{2,3}-(TV|FM|AM|DT)");

    private final Analysis analysis;
    private final ActorRegistry actors;
    private final Map<Part, List<OutletName>> outlets;
    private final SourceNouns nouns;
    private final String date;
    private final Map<String, Kind> stated = new HashMap<>();
    private final Set<String> people = new HashSet<>();

    /**
     * A kind and how surely the words tell it.
     *
     * @param sure false where a rank stands without an organisation
     */
    record Kind(String type, boolean sure) {}

    SourceKinds(Analysis analysis, ActorRegistry actors, OutletNames names, SourceNouns nouns) {
        this.analysis = analysis;
        this.actors = actors;
        outlets = names.read(analysis);
        this.nouns = nouns;
        date = analysis.submission().publishedAt() == null
                ? null
                : analysis.submission().publishedAt().toLocalDate().toString();
        analysis.actors().stream().filter(a -> a.kind().equals("person")).forEach(a -> people.add(a.id()));
        new StatedRoles(analysis, this).read(stated);
    }

    // ---- actors --------------------------------------------------------------------------------------------------

    /** The kind of an actor: an office held at the article's date, else what the article says, else the registry. */
    String ofActor(String id) {
        ActorProfile profile = actors.find(id).orElse(null);
        Kind said = stated.get(id);
        if (profile == null) {
            return said == null ? null : said.type();
        }
        if (profile.isPerson()) {
            String office = ofOffices(profile);
            if (office != null) {
                return office;
            }
            if (said != null && said.sure()) {
                return said.type();
            }
        }
        return profile.sourceType() != null ? profile.sourceType() : said == null ? null : said.type();
    }

    private String ofOffices(ActorProfile profile) {
        String found = null;
        for (ActorProfile.Office o : profile.offices()) {
            if (o.heldOn(date)) {
                String type = nouns.typeOfOffice(o.title());
                // who holds an executive office speaks for it, whatever else he or she is
                found = found == null || "official".equals(type) ? type : found;
            }
        }
        // of an international body's or a firm's president the registry knows more than the title tells
        boolean elsewhere = "official".equals(found)
                && profile.sourceType() != null
                && !profile.sourceType().equals("politician")
                && !profile.sourceType().equals("official");
        return elsewhere ? profile.sourceType() : found;
    }

    // ---- phrases -------------------------------------------------------------------------------------------------

    /** The kind of the source in the tokens; null where the words do not tell. */
    Kind of(ParsedSentence s, int first, int end) {
        return of(s, first, end, 0);
    }

    private Kind of(ParsedSentence s, int first, int end, int depth) {
        if (depth > MAX_DEPTH) {
            return null;
        }
        for (Match m : matches(s, first, end)) {
            if (nouns.of(m.entry()).polled() && m.firstToken() <= first + 2) {
                return new Kind(nouns.of(m.entry()).type(), true);
            }
        }
        Kind label = label(s, first, Math.min(end, first + 1));
        int index = firstPhrase(s, first, end);
        if (label != null || index < 0) {
            return label;
        }
        NounPhrase p = whole(s, s.phrase(index));
        Kind kind = ofPhrase(s, p, Math.max(end, p.end()), depth);
        if (kind != null && kind.sure()) {
            return kind;
        }
        Kind described = ofDescriptions(s, p, first, end, depth);
        described = described != null ? described : ofListedRoles(s, p, depth);
        return described != null && (kind == null || described.sure()) ? described : kind;
    }

    /** The first phrase in the tokens that is no time, number of an age or pronoun of a relative clause. */
    private static int firstPhrase(ParsedSentence s, int first, int end) {
        for (int i = first; i < end; i++) {
            int p = s.phraseAt(i);
            if (p >= 0 && s.phrase(p).head() >= first) {
                return p;
            }
        }
        return -1;
    }

    /** With the rest of a name that a conjunction or preposition parts: {@code the Health and Human Services secretary}. */
    private NounPhrase whole(ParsedSentence s, NounPhrase p) {
        TextPart text = s.part();
        int limit = Math.min(s.sentence().endToken(), p.end() + LONGEST_NAME);
        for (Mention m : analysis.mentionsWithin(text.part(), text.span(p.first(), limit))) {
            int first = text.tokenAt(m.span().start());
            int last = text.tokenAt(m.span().end() - 1);
            if (m.how() != Mention.How.PRONOUN && p.covers(first) && last >= p.end() && s.phraseAt(last) >= 0) {
                NounPhrase rest = s.phrase(s.phraseAt(last));
                return new NounPhrase(rest.index(), p.first(), rest.end(), rest.head(), p.determiner());
            }
        }
        return p;
    }

    private Kind ofDescriptions(ParsedSentence s, NounPhrase p, int first, int end, int depth) {
        for (Description d : s.descriptionsOf(p.index())) {
            if (d.first() < first || d.end() > end + 1) {
                continue;
            }
            Kind kind = ofDescription(s, d, depth);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** {@code Ida Moen, professor and specialist in law}: roles without an article that read like a list of people. */
    Kind ofListedRoles(ParsedSentence s, NounPhrase p) {
        return ofListedRoles(s, p, 0);
    }

    private Kind ofListedRoles(ParsedSentence s, NounPhrase p, int depth) {
        int comma = s.position(p.end() - 1) + 1;
        if (comma <= 0 || comma + 1 >= s.size() || !s.at(comma).isComma() || !s.inPhrase(comma + 1)) {
            return null;
        }
        NounPhrase role = s.phrase(s.phraseIndex(comma + 1));
        boolean alone = role.determiner() < 0
                || token(s, role.determiner()).form().equals("a")
                || token(s, role.determiner()).form().equals("an");
        Mention name = nameAt(s, p.head());
        boolean common = token(s, role.head()).tag().equals("NN") && alone;
        if (name == null || !isPerson(name) || !common || nameAt(s, role.head()) != null) {
            return null;
        }
        Match head = head(s, role, role.head() + 1);
        int end = s.phraseBeginningAt(comma + 1, false);
        return head == null
                ? null
                : ofNoun(s, role, head, end < 0 ? role.end() : s.at(end - 1).end(), depth);
    }

    /** The kind that a description gives to what it describes. */
    Kind ofDescription(ParsedSentence s, Description d) {
        return ofDescription(s, d, 0);
    }

    private Kind ofDescription(ParsedSentence s, Description d, int depth) {
        return switch (d.kind()) {
            case APPOSITION -> {
                Kind label = label(s, d.first(), d.end());
                yield label != null ? label : of(s, d.first(), d.end(), depth + 1);
            }
            case BRACKET -> label(s, d.first(), d.end());
            case RELATIVE -> relative(s, d, depth);
            case AGE -> new Kind("citizen", false); // whom a text gives an age and no calling is a private person
            default -> null;
        };
    }

    /** {@code D-Calif.}, {@code R-Ohio}. */
    private Kind label(ParsedSentence s, int first, int end) {
        for (int i = first; i < Math.min(end, first + 3); i++) {
            String word = token(s, i).text();
            String t = word.startsWith("(") && word.length() > 1 ? word.substring(1) : word;
            boolean label = t.length() > 1
                    && (t.charAt(0) == 'D' || t.charAt(0) == 'R' || t.charAt(0) == 'I')
                    && (t.charAt(1) == '-' || t.charAt(1) == '–')
                    && (t.length() == 2 || Character.isUpperCase(t.charAt(2)));
            boolean parted = (t.equals("D") || t.equals("R"))
                    && i + 1 < end
                    && (token(s, i + 1).text().equals("-")
                            || token(s, i + 1).text().equals("–"));
            if (label || parted) {
                return new Kind("politician", true);
            }
        }
        return null;
    }

    /** {@code who leads the union}: whoever leads it speaks for it. */
    private Kind relative(ParsedSentence s, Description d, int depth) {
        for (var v : s.verbs()) {
            if (v.first() <= d.first() || v.first() >= d.end()) {
                continue;
            }
            boolean leads = LEADS.contains(v.lemma());
            if (v.predicate() >= 0) {
                NounPhrase p = s.phrase(v.predicate());
                return of(s, p.first(), Math.max(p.end(), Math.min(d.end(), v.reach())), depth + 1);
            }
            if (leads && !v.objects().isEmpty()) {
                NounPhrase p = s.phrase(v.objects().get(0));
                String type = organisation(s, p.first(), d.end(), true, depth + 1);
                return type == null ? null : new Kind(type, true);
            }
            break; // only the first verb says who it is
        }
        boolean person = nameAt(s, s.phrase(d.phrase()).head()) != null
                && isPerson(nameAt(s, s.phrase(d.phrase()).head()));
        return person ? new Kind("citizen", false) : null;
    }

    private static final Set<String> LEADS = Set.of(
            "lead",
            "head",
            "chair",
            "direct",
            "run",
            "oversee",
            "manage",
            "found",
            "own",
            "represent",
            "command",
            "edit");

    private Kind ofPhrase(ParsedSentence s, NounPhrase p, int end, int depth) {
        if (p.head() > p.first() && token(s, p.head()).text().startsWith("(")) {
            Kind label = label(s, p.head(), p.head() + 1);
            if (label != null) {
                return label;
            }
        }
        Mention name = nameAt(s, p.head());
        if (name != null && !isPerson(name)) {
            String known = ofActor(name.actor());
            if (known != null) {
                return new Kind(known, true);
            }
        }
        Kind said = name != null && isPerson(name) ? ofNamed(s, p, name, end, depth) : null;
        if (name != null && isPerson(name)) {
            String known = ofActor(name.actor());
            return said != null && said.sure() && !holdsOffice(name.actor()) || known == null
                    ? said
                    : new Kind(known, true);
        }
        Match head = head(s, p, p.head() + 1);
        return head == null ? ofName(s, p, name) : ofNoun(s, p, head, end, depth);
    }

    private boolean holdsOffice(String actor) {
        return actors.find(actor).map(this::ofOffices).isPresent();
    }

    /** What the phrase of a person's name tells by itself: a title, a possessor, the house behind it. */
    Kind ofNamed(ParsedSentence s, NounPhrase p) {
        Mention name = nameAt(s, p.head());
        int end = p.end();
        for (int n = 1; n <= MAX_ATTACHED; n++) {
            int next = attached(s, p, Integer.MAX_VALUE, n);
            end = next < 0 ? end : s.phrase(next).end();
        }
        return name == null || !isPerson(name) ? null : ofNamed(s, p, name, end, 0);
    }

    private Kind ofNamed(ParsedSentence s, NounPhrase p, Mention name, int end, int depth) {
        int start = s.part().tokenAt(name.span().start());
        Match title = head(s, p, start);
        if (title != null) {
            return ofNoun(s, p, title, end, depth);
        }
        // CNN's Evan Perez
        boolean possessed = start > p.first() && token(s, start - 1).tag().equals("POS");
        String house = possessed ? organisation(s, p.first(), start, true, depth) : null;
        for (int n = 1; house == null && n <= MAX_ATTACHED; n++) {
            int next = attached(s, p, end, n);
            if (next < 0) {
                break;
            }
            house = house(s, s.phrase(next), depth);
        }
        return house == null ? null : new Kind(house, true);
    }

    /** The house a person is of: no place, nor whatever else a preposition ties to a name. */
    private String house(ParsedSentence s, NounPhrase p, int depth) {
        String tie = s.at(s.position(p.first()) - 1).form();
        boolean houses = tie.equals("of") || tie.equals("at") || tie.equals("with") || tie.equals("from");
        Mention name = nameAt(s, p.head());
        boolean place = name != null
                && (isPerson(name)
                        || actors.find(name.actor())
                                .map(a -> a.kind().equals("country")
                                        || a.kind().equals("place")
                                        || a.kind().equals("group"))
                                .orElse(false));
        return !houses || place || !token(s, p.head()).isProperNoun() && p.determiner() < 0
                ? null
                : organisation(s, p.first(), p.end(), true, depth);
    }

    private Kind ofNoun(ParsedSentence s, NounPhrase p, Match head, int end, int depth) {
        SourceNouns.Noun noun = nouns.of(head.entry());
        if (noun.quantity()) {
            int next = attached(s, p, end, 1);
            Kind part = next < 0 ? null : of(s, s.phrase(next).first(), end, depth + 1);
            if (part != null && isCountry(nameAt(s, s.phrase(next).head()))) {
                return new Kind("collective", true); // all of America
            }
            if (part == null && head.firstToken() > p.first()) {
                String type = organisation(s, p.first(), head.firstToken(), false, depth);
                part = type == null ? null : new Kind(type, true);
            }
            return part != null ? part : new Kind(noun.type(), false);
        }
        if (noun.type() == null) {
            return null;
        }
        boolean media = noun.type().equals("news_media") || noun.type().equals("document");
        if (!noun.open()) {
            String outlet = media ? outletIn(s, p.first(), end) : null;
            return new Kind(outlet == null ? noun.type() : outlet, true);
        }
        String organisation = organisationOf(s, p, head, end, noun.lawyer(), depth);
        if (organisation == null) {
            return new Kind(noun.type(), media);
        }
        boolean market = organisation.equals("business") && noun.withBusiness() != null;
        boolean camp =
                noun.type().equals("party") && (organisation.equals("politician") || organisation.equals("official"));
        return new Kind(market ? noun.withBusiness() : camp ? "party" : organisation, true);
    }

    /** The noun that heads what ends at the token; before a name the title right in front of it. */
    private Match head(ParsedSentence s, NounPhrase p, int end) {
        Match before = null;
        for (Match m : matches(s, p.first(), end)) {
            if (m.endToken() >= end && m.firstToken() < end) {
                return m.firstToken() >= p.first() || m.endToken() == end ? m : before;
            }
            boolean name = true;
            for (int i = m.endToken(); i < end; i++) {
                name &= token(s, i).isProperNoun() && token(s, i).isCapitalised()
                        || token(s, i).form().equals(",");
            }
            before = name ? m : before;
        }
        return before;
    }

    /** The longest name that ends with the token; null where none does. */
    private Mention nameAt(ParsedSentence s, int token) {
        Mention found = null;
        TextPart text = s.part();
        int from = Math.max(s.sentence().firstToken(), token - LONGEST_NAME);
        for (Mention m : analysis.mentionsWithin(text.part(), text.span(from, token + 1))) {
            if (m.how() != Mention.How.PRONOUN
                    && m.span().end() == text.tokens().get(token).end()
                    && (found == null || m.span().length() > found.span().length())) {
                found = m;
            }
        }
        return found;
    }

    private boolean isCountry(Mention m) {
        return m != null
                && actors.find(m.actor())
                        .map(a -> a.kind().equals("country") || a.kind().equals("place"))
                        .orElse(false);
    }

    boolean isPerson(Mention m) {
        return people.contains(m.actor());
    }

    /** A phrase without a noun of the lexicon. */
    private Kind ofName(ParsedSentence s, NounPhrase p, Mention name) {
        String type = null;
        if (name != null) {
            boolean place = actors.find(name.actor())
                    .filter(a -> a.kind().equals("place"))
                    .isPresent();
            type = place ? "official" : ofActor(name.actor());
        }
        type = type != null ? type : outletIn(s, p.first(), p.end());
        type = type == null && CALL_SIGN.matcher(token(s, p.head()).text()).matches() ? "news_media" : type;
        return type == null ? null : new Kind(type, true);
    }

    private String outletIn(ParsedSentence s, int first, int end) {
        for (OutletName n : outletsIn(s.part().part(), first, end)) {
            if (n.outlet() != null) {
                return kindOf(n.outlet());
            }
        }
        return null;
    }

    static String kindOf(Outlet outlet) {
        return outlet.isStateControlled() ? "state_media" : "news_media";
    }

    /** The names of outlets within the tokens, in text order. */
    List<OutletName> outletsIn(Part part, int first, int end) {
        List<OutletName> all = outlets.get(part);
        int lo = 0;
        int hi = all.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (all.get(mid).first() < first) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        int to = lo;
        while (to < all.size() && all.get(to).end() <= end) {
            to++;
        }
        return all.subList(lo, to);
    }

    // ---- organisations -------------------------------------------------------------------------------------------

    /** The kind of what a head belongs to: what stands before it in its phrase, else what is tied to it behind. */
    private String organisationOf(ParsedSentence s, NounPhrase p, Match head, int end, boolean client, int depth) {
        boolean person = true;
        String before = organisation(s, p.first(), head.firstToken(), person, depth);
        if (before != null) {
            return before;
        }
        for (int n = 1; n <= MAX_ATTACHED; n++) {
            int next = attached(s, p, end, n);
            if (next < 0) {
                break;
            }
            NounPhrase o = s.phrase(next);
            String type = organisation(s, o.first(), o.end(), person, depth);
            if (type == null) {
                Kind nested = of(s, o.first(), o.end(), depth + 1);
                type = nested == null ? null : nested.type();
            }
            if (type != null && !(client && type.equals("collective"))) {
                return type;
            }
        }
        return null;
    }

    /** The n-th phrase that prepositions tie to what stands before the end of the range, in a row; −1. */
    private static int attached(ParsedSentence s, NounPhrase p, int end, int n) {
        int at = s.position(p.end() - 1) + 1;
        int found = -1;
        for (int k = 0; k < n; k++) {
            if (at <= 0 || at + 1 >= s.size() || !TIES.contains(s.at(at).form()) || !s.inPhrase(at + 1)) {
                return -1;
            }
            found = s.phraseIndex(at + 1);
            if (s.phrase(found).first() >= end) {
                return -1;
            }
            at = s.phraseEnd(at + 1);
        }
        return found;
    }

    /**
     * The kind of the organisation that the tokens name: an outlet, an actor or a noun of the lexicon; null where they name
     * none.
     *
     * @param people whether its people are meant and not the house itself
     */
    private String organisation(ParsedSentence s, int first, int end, boolean people, int depth) {
        if (first >= end || depth > MAX_DEPTH) {
            return null;
        }
        String outlet = outletIn(s, first, end);
        if (outlet != null) {
            return outlet;
        }
        TextPart text = s.part();
        String country = null;
        for (Mention m : analysis.mentionsWithin(text.part(), text.span(first, end))) {
            String kind = actors.find(m.actor()).map(ActorProfile::kind).orElse("");
            String type = kind.equals("country") ? null : ofActor(m.actor());
            if (type != null && !kind.equals("place") && !kind.equals("group")) {
                return type;
            }
            country = kind.equals("country") ? "official" : country;
        }
        String found = null;
        for (Match m : matches(s, first, end)) {
            SourceNouns.Noun noun = nouns.of(m.entry());
            if (m.firstToken() < first || m.endToken() > end || noun.type() == null || noun.anonymous()) {
                continue;
            }
            if (noun.quantity()
                    || noun.type().equals("collective")
                    || noun.type().equals("document")) {
                continue;
            }
            if (noun.rank() && found != null) {
                continue;
            }
            found = noun.scholars() && people ? "expert" : noun.type();
        }
        return found != null ? found : country;
    }

    // ---- small things --------------------------------------------------------------------------------------------

    private List<Match> matches(ParsedSentence s, int first, int end) {
        return analysis.matches(s.part().part()).longest(SourceNouns.LEXICON, first, end);
    }

    private static Token token(ParsedSentence s, int i) {
        return s.part().tokens().get(i);
    }
}
