package dev.masthead.analysis.actors;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NameFinder;
import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NlpModels;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one article's mentions of actors. First every name that leaves no doubt is collected from headline and body;
 * then the texts are read in order, and short forms, ambiguous names, descriptions and pronouns are linked where one of
 * the actors named fits. One article, one thread; the time is linear in the text.
 */
final class MentionReader {
    /** How many mentions back an antecedent is looked for. */
    private static final int LOOK_BACK = 16;

    private static final int MAX_NAME = 8;
    private static final String OUTLETS = "outlets";

    private final Analysis analysis;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final NameFinder finder;
    private final Cast cast;
    private final String date;
    private final Map<Part, List<Candidate>> candidates = new EnumMap<>(Part.class);
    private final List<Mention> out = new ArrayList<>();

    /** What was mentioned so far in the part that is being read, in text order. */
    private final List<Seen> seen = new ArrayList<>();

    /** Tokens that may name somebody: registry matches over the same span, or a name that the model saw. */
    private record Candidate(int first, int end, List<Match> matches, Name name) {}

    private record Seen(Member member, int sentence, int token) {}

    MentionReader(Analysis analysis, ActorRegistry registry, ActorWords words, NlpModels models) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        finder = models.names();
        cast = new Cast(registry, words, models.gazetteer());
        date = analysis.submission().publishedAt() == null
                ? null
                : analysis.submission().publishedAt().toLocalDate().toString();
    }

    Cast cast() {
        return cast;
    }

    /** Every mention, body first, each part in text order. */
    List<Mention> read() {
        for (Part part : Part.values()) {
            List<Candidate> found = registryCandidates(part);
            found.addAll(names(part, found));
            found.sort(Comparator.comparingInt(Candidate::first));
            candidates.put(part, withoutOverlaps(found));
        }
        for (Part part : Part.values()) {
            candidates.get(part).forEach(c -> introduce(part, c));
        }
        for (Part part : Part.values()) {
            resolve(part);
        }
        return out;
    }

    // ---- names ---------------------------------------------------------------------------------------------------

    private List<Candidate> registryCandidates(Part part) {
        List<Match> all = new ArrayList<>(analysis.matches(part).all(ActorRegistry.LEXICON));
        List<Match> longest = analysis.matches(part).longest(ActorRegistry.LEXICON);
        List<Candidate> found = new ArrayList<>(longest.size());
        int at = 0;
        for (Match m : longest) {
            while (at < all.size() && all.get(at).firstToken() < m.firstToken()) {
                at++;
            }
            List<Match> same = new ArrayList<>(2);
            for (int i = at; i < all.size() && all.get(i).firstToken() == m.firstToken(); i++) {
                if (all.get(i).endToken() == m.endToken()) {
                    same.add(all.get(i));
                }
            }
            found.add(new Candidate(m.firstToken(), m.endToken(), same, null));
        }
        return found;
    }

    /** Names that the model sees in sentences with proper nouns that the registry does not cover. */
    private List<Candidate> names(Part part, List<Candidate> known) {
        TextPart text = analysis.text(part);
        NameFinder.Session session = null;
        BitSet outlets = new BitSet();
        analysis.matches(part)
                .longest(OUTLETS, m -> m.role() == Match.Role.MAIN)
                .forEach(m -> outlets.set(m.firstToken(), m.endToken()));
        List<Candidate> found = new ArrayList<>();
        int k = 0;
        for (Sentence s : text.sentences()) {
            boolean open = false;
            for (int i = s.firstToken(); i < s.endToken(); i++) {
                while (k < known.size() && known.get(k).end() <= i) {
                    k++;
                }
                boolean covered = k < known.size() && known.get(k).first() <= i;
                Token t = text.tokens().get(i);
                open |= !covered && t.isProperNoun() && t.isCapitalised() && !words.isTitle(t.form());
            }
            if (!open) {
                continue;
            }
            if (session == null) {
                session = finder.read(text, new ActorHints(text, analysis.matches(part), registry, words));
            }
            for (Name n : session.find(s)) {
                int first = n.firstToken();
                while (first + 1 < n.endToken()
                        && (words.isTitle(text.tokens().get(first).form())
                                || text.tokens().get(first).tag().equals("DT"))) {
                    first++;
                }
                if (outlets.get(n.endToken() - 1)) {
                    continue; // an outlet is told by its own registry
                }
                boolean name = n.type() != NameFinder.Type.OTHER
                        && n.probability() >= words.nameConfidence
                        && n.endToken() - first <= MAX_NAME
                        && text.tokens().get(first).isCapitalised()
                        && !(n.endToken() - first == 1
                                && words.isTitle(text.tokens().get(first).form()));
                if (name) {
                    found.add(new Candidate(first, n.endToken(), List.of(), n));
                }
            }
        }
        return found;
    }

    /** A name that holds a match and more is another's name; else what the registry knows stays. */
    private static List<Candidate> withoutOverlaps(List<Candidate> sorted) {
        List<Candidate> kept = new ArrayList<>(sorted.size());
        for (Candidate c : sorted) {
            while (true) {
                Candidate last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
                if (last == null || last.end() <= c.first()) {
                    kept.add(c);
                    break;
                }
                if (better(last, c)) {
                    break;
                }
                kept.remove(kept.size() - 1);
            }
        }
        return kept;
    }

    private static boolean better(Candidate a, Candidate b) {
        int la = a.end() - a.first();
        int lb = b.end() - b.first();
        if (a.name() == null && b.name() == null) {
            return la >= lb;
        }
        Candidate known = a.name() == null ? a : b;
        Candidate guess = a.name() == null ? b : a;
        boolean inside = guess.first() <= known.first() && known.end() <= guess.end();
        boolean longer = guess.end() - guess.first() > known.end() - known.first();
        // "Karen Pence" is not Mike Pence; "Trump Tower" is not Trump; but a full name is not swallowed by a guess
        boolean swallowed = inside
                && longer
                && known.end() - known.first() == 1
                && (guess.name().type() != NameFinder.Type.LOCATION
                        || known.matches().get(0).role() != Match.Role.MAIN);
        return (swallowed ? guess : known) == a;
    }

    /** Takes up a name that leaves no doubt, and what stands around it: honorific, title, role, acronym. */
    private void introduce(Part part, Candidate c) {
        TextPart text = analysis.text(part);
        String surface = surface(text, c.first(), c.end());
        Member member = null;
        if (c.name() != null) {
            boolean person = c.name().type() == NameFinder.Type.PERSON;
            if (surface.indexOf(' ') < 0) {
                return; // may be the short form of a name that comes later
            }
            member = cast.local(
                    surface,
                    person ? "person" : c.name().type() == NameFinder.Type.ORGANISATION ? "organisation" : "place");
        } else {
            List<Match> safe = c.matches().stream()
                    .filter(m -> m.role() == Match.Role.MAIN)
                    .toList();
            if (safe.size() == 1 && !isOthersName(text, c)) {
                member = cast.known(safe.get(0).entry().slug());
                cast.name(member, surface);
            } else if (c.matches().stream().allMatch(m -> m.role() == Match.Role.AMBIGUOUS)) {
                member = byTitle(text, c);
                if (member != null) {
                    cast.name(member, surface);
                }
            }
        }
        if (member == null) {
            return;
        }
        if (member.isPerson()) {
            describe(text, c, member);
        } else if (c.end() + 2 < text.tokens().size()
                && text.tokens().get(c.end()).form().equals("(")
                && text.tokens().get(c.end() + 2).form().equals(")")
                && Cast.isAcronym(text.tokens().get(c.end() + 1).text())) {
            cast.acronym(text.tokens().get(c.end() + 1).text(), member);
        }
    }

    /** A safe surname behind another given name: "Karen Pence". */
    private boolean isOthersName(TextPart text, Candidate c) {
        if (c.end() - c.first() > 1 || c.first() == 0) {
            return false;
        }
        Token before = text.tokens().get(c.first() - 1);
        boolean person = c.matches().stream()
                .anyMatch(m -> registry.find(m.entry().slug())
                        .map(ActorProfile::isPerson)
                        .orElse(false));
        return person
                && before.isProperNoun()
                && before.isCapitalised()
                && !words.isTitle(before.form())
                && cast.isGivenName(before.form())
                && text.tokens().get(c.first()).start() - before.end() == 1;
    }

    private void describe(TextPart text, Candidate c, Member member) {
        List<Token> tokens = text.tokens();
        for (int i = c.first() - 1; i >= Math.max(0, c.first() - 4); i--) {
            String form = tokens.get(i).form();
            if (member.gender == Gender.UNKNOWN && i == c.first() - 1) {
                member.gender = words.ofTitle(form);
            }
            if (words.isRole(form)) {
                member.roles.add(form);
            }
            if (!words.isTitle(form)
                    && !tokens.get(i).tag().startsWith("NN")
                    && !tokens.get(i).tag().startsWith("JJ")) {
                break;
            }
        }
        if (c.end() < tokens.size() && tokens.get(c.end()).form().equals(",")) {
            for (int i = c.end() + 1; i < Math.min(tokens.size(), c.end() + 8); i++) {
                Token t = tokens.get(i);
                if (words.isRole(t.form()) && t.isNoun()) {
                    member.roles.add(t.form());
                    break;
                }
                if (t.isVerb() && !t.tag().equals("VBN")
                        || t.form().equals(",")
                        || t.tag().equals("PRP")) {
                    break;
                }
            }
        }
    }

    /** Whom an ambiguous surname names behind a title that only one of its bearers holds or held: "President Bush". */
    private Member byTitle(TextPart text, Candidate c) {
        List<String> titles = titlesBefore(text, c.first());
        if (titles.isEmpty()) {
            return null;
        }
        Member found = null;
        Member current = null;
        int fits = 0;
        for (Match m : c.matches()) {
            ActorProfile p = registry.find(m.entry().slug()).orElse(null);
            if (p == null || !p.isPerson()) {
                continue;
            }
            for (ActorProfile.Office o : p.offices()) {
                if (titles.contains(ActorRegistry.office(o.title()))) {
                    found = cast.known(p.id());
                    fits++;
                    if (o.heldOn(date)) {
                        current = found;
                    }
                    break;
                }
            }
        }
        return fits == 1 ? found : current;
    }

    /** The titles that end right before the token, shortest first: minister, prime minister. */
    private List<String> titlesBefore(TextPart text, int token) {
        List<String> titles = new ArrayList<>();
        String title = "";
        for (int i = token - 1; i >= Math.max(0, token - 4); i--) {
            String form = text.tokens().get(i).form();
            if (!words.isTitle(form)) {
                break;
            }
            title = title.isEmpty() ? full(form) : form + " " + title;
            titles.add(ActorRegistry.office(title));
        }
        return titles;
    }

    private static String full(String title) {
        return switch (title) {
            case "sen." -> "senator";
            case "gov." -> "governor";
            case "rep." -> "representative";
            case "gen." -> "general";
            default -> title;
        };
    }

    // ---- reading in order ----------------------------------------------------------------------------------------

    private void resolve(Part part) {
        TextPart text = analysis.text(part);
        seen.clear();
        List<Candidate> list = candidates.get(part);
        int k = 0;
        for (Sentence s : text.sentences()) {
            int i = s.firstToken();
            while (i < s.endToken()) {
                while (k < list.size() && list.get(k).first() < i) {
                    k++;
                }
                if (k < list.size() && list.get(k).first() == i) {
                    Candidate c = list.get(k++);
                    if (name(part, text, s, c)) {
                        i = Math.max(i + 1, Math.min(c.end(), s.endToken()));
                        continue;
                    }
                }
                Token t = text.tokens().get(i);
                if (t.form().equals("the")) {
                    description(part, text, s, i);
                } else if (t.tag().startsWith("PRP")) {
                    pronoun(part, text, s, i);
                } else if (t.isCapitalised() && t.text().indexOf('-') > 0) {
                    compound(part, s, i, t);
                } else if (t.text().indexOf('-') > 0) {
                    compound(part, s, i, t);
                } else if (t.isCapitalised() && t.isProperNoun()) {
                    shortForm(part, text, s, i);
                }
                i++;
            }
        }
    }

    private void add(Part part, Sentence s, int token, Span span, Member member, Mention.How how) {
        out.add(new Mention(part, span, member.id, how));
        seen.add(new Seen(member, s.index(), token));
    }

    /** Whether the candidate is a mention. */
    private boolean name(Part part, TextPart text, Sentence s, Candidate c) {
        Span span = text.span(c.first(), c.end());
        String surface = surface(text, c.first(), c.end());
        if (c.name() != null) {
            if (surface.indexOf(' ') < 0) {
                Member one = pick(cast.byShortForm(surface), s, text, c.first());
                if (one != null) {
                    add(part, s, c.first(), span, one, Mention.How.SHORT_FORM);
                    return true;
                }
                if (c.first() > s.firstToken()
                        && text.tokens().get(c.first() - 1).form().equals("the")
                        && !cast.byHead(surface).isEmpty()) {
                    return true; // read with its article
                }
            }
            String kind = c.name().type() == NameFinder.Type.PERSON
                    ? "person"
                    : c.name().type() == NameFinder.Type.ORGANISATION ? "organisation" : "place";
            Member local = cast.local(surface, kind);
            if (local.isPerson()) {
                describe(text, c, local);
            }
            add(part, s, c.first(), span, local, Mention.How.NAME);
            return true;
        }
        Set<Member> safe = new LinkedHashSet<>();
        Set<Member> supported = new LinkedHashSet<>();
        Match other = null;
        for (Match m : c.matches()) {
            Member member = cast.find(m.entry().slug());
            if (m.role() == Match.Role.MAIN) {
                safe.add(cast.known(m.entry().slug()));
            } else if (m.role() == Match.Role.AMBIGUOUS) {
                if (member != null && member.named) {
                    supported.add(member);
                }
            } else {
                other = m;
            }
        }
        supported.removeAll(safe);
        if (!safe.isEmpty() && isOthersName(text, c)) {
            // the model did not see the name: take the given name with it
            String full = surface(text, c.first() - 1, c.end());
            add(part, s, c.first(), text.span(c.first() - 1, c.end()), cast.local(full, "person"), Mention.How.NAME);
            return true;
        }
        List<Member> fitting = new ArrayList<>(safe);
        for (Member m : supported) {
            boolean fullName = fitting.stream().anyMatch(f -> f.named && !f.isPerson());
            if (!fullName) {
                fitting.add(m);
            }
        }
        Member one = pick(fitting, s, text, c.first());
        if (one == null && !safe.isEmpty()) {
            one = safe.iterator().next();
        }
        if (one != null) {
            boolean alias = safe.contains(one);
            add(part, s, c.first(), span, one, alias ? Mention.How.ALIAS : Mention.How.SHORT_FORM);
        } else if (other != null) {
            add(part, s, c.first(), span, cast.known(other.entry().slug()), Mention.How.DESCRIPTION);
        }
        return one != null || other != null;
    }

    /** The one that fits; of several the one whose gender the honorific asks for, or that was mentioned last. */
    private Member pick(List<Member> fitting, Sentence s, TextPart text, int first) {
        if (fitting.size() < 2) {
            return fitting.isEmpty() || !titleFits(fitting.get(0), text, first) ? null : fitting.get(0);
        }
        List<Member> byTitle =
                fitting.stream().filter(m -> titleFits(m, text, first)).toList();
        if (byTitle.size() == 1) {
            return byTitle.get(0);
        }
        List<String> titles = titlesBefore(text, first);
        List<Member> byOffice = byTitle.stream()
                .filter(m -> titles.stream().anyMatch(t -> m.hasOffice(t, null)))
                .toList();
        if (byOffice.size() == 1) {
            return byOffice.get(0);
        }
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - LOOK_BACK); i--) {
            if (byTitle.contains(seen.get(i).member())) {
                return seen.get(i).member();
            }
        }
        // nobody was mentioned yet: the one whom the words name safely, else nobody
        List<Member> named = byTitle.stream().filter(m -> m.named).toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    private boolean titleFits(Member m, TextPart text, int first) {
        if (first == 0 || !m.isPerson()) {
            return true;
        }
        Gender asked = words.ofTitle(text.tokens().get(first - 1).form());
        return asked == Gender.UNKNOWN || asked.fits(m.gender);
    }

    /** A surname or an acronym that an earlier or later full name explains. */
    private void shortForm(Part part, TextPart text, Sentence s, int i) {
        Token t = text.tokens().get(i);
        List<Member> fitting = cast.byShortForm(Typography.plain(t.text()));
        if (fitting.isEmpty() || isInsideName(text, s, i)) {
            return;
        }
        Member one = pick(fitting, s, text, i);
        if (one != null) {
            add(part, s, i, t.span(), one, Mention.How.SHORT_FORM);
        }
    }

    /** Part of a longer name that nobody recognised. */
    private boolean isInsideName(TextPart text, Sentence s, int i) {
        boolean before = i > s.firstToken() && isNamePart(text.tokens().get(i - 1));
        boolean after = i + 1 < s.endToken() && isNamePart(text.tokens().get(i + 1));
        return before || after;
    }

    private boolean isNamePart(Token t) {
        return t.isProperNoun() && t.isCapitalised() && !words.isTitle(t.form());
    }

    /** Moscow-backed, anti-Trump: the part of a hyphenated word that names somebody. */
    private void compound(Part part, Sentence s, int i, Token t) {
        String word = Typography.plain(t.text());
        int from = 0;
        for (int at = word.indexOf('-'); from < word.length() && from >= 0; at = word.indexOf('-', from)) {
            int end = at < 0 ? word.length() : at;
            String piece = word.substring(from, end);
            if (piece.length() > 1 && Character.isUpperCase(piece.charAt(0))) {
                Member member = registry.byWord(piece).map(cast::known).orElse(null);
                if (member == null) {
                    List<Member> local = cast.byShortForm(piece);
                    member = local.size() == 1 ? local.get(0) : null;
                }
                if (member != null) {
                    add(part, s, i, new Span(t.start() + from, t.start() + end), member, Mention.How.DESCRIPTION);
                }
            }
            if (at < 0) {
                break;
            }
            from = at + 1;
        }
    }

    // ---- descriptions --------------------------------------------------------------------------------------------

    /** "the Russian president", "the minister", "the Commission": the actor it takes up, if one fits. */
    private void description(Part part, TextPart text, Sentence s, int the) {
        List<Token> tokens = text.tokens();
        int limit = Math.min(s.endToken(), the + 6);
        int head = -1;
        int adjectiveEnd = the + 1;
        String country = null;
        for (int i = the + 1; i < limit; i++) {
            Token t = tokens.get(i);
            if (words.isRole(t.form()) || words.is("leader_nouns", t.form())) {
                head = i;
            }
            String named = countryOf(part, i);
            if (named != null && head < 0) {
                country = named;
                adjectiveEnd = i + 1;
            }
            boolean goesOn = t.tag().startsWith("NN")
                    || t.tag().startsWith("JJ")
                    || named != null
                    || t.tag().equals("VBG");
            if (!goesOn) {
                break;
            }
        }
        if (head < 0) {
            definiteName(part, text, s, the);
            return;
        }
        if (head + 1 < s.endToken()) {
            Token next = tokens.get(head + 1);
            if (next.tag().startsWith("NN")) {
                return; // a title before a name, or a modifier
            }
            if (next.form().equals("of") && head + 2 < s.endToken()) {
                int at = tokens.get(head + 2).form().equals("the") ? head + 3 : head + 2;
                String named = at < s.endToken() ? countryOf(part, at) : null;
                if (named == null) {
                    String longer = at < s.endToken()
                            ? tokens.get(head).form() + " of " + tokens.get(at).form()
                            : "";
                    if (registry.holders(ActorRegistry.office(longer)).isEmpty()) {
                        return;
                    }
                    link(part, text, s, the, at + 1, longer, country);
                    return;
                }
                country = named;
            }
        }
        StringBuilder title = new StringBuilder();
        for (int i = adjectiveEnd; i <= head; i++) {
            String form = tokens.get(i).form();
            if (title.isEmpty()
                    && (form.equals("former")
                            || form.equals("then")
                            || form.equals("new")
                            || tokens.get(i).tag().equals("VBG"))) {
                continue;
            }
            title.append(title.isEmpty() ? "" : " ").append(form);
        }
        link(part, text, s, the, head + 1, title.toString(), country);
    }

    private void link(Part part, TextPart text, Sentence s, int first, int end, String title, String country) {
        String office = ActorRegistry.office(title);
        String role = text.tokens().get(end - 1).form();
        boolean leader = words.is("leader_nouns", role);
        Set<Member> fitting = new LinkedHashSet<>();
        Member recent = null;
        int recentOnes = 0;
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - 4 * LOOK_BACK); i--) {
            Seen x = seen.get(i);
            Member m = x.member();
            boolean fits = m.isPerson()
                    && (leader
                            ? isLeader(m, country)
                            : m.hasOffice(office, country) || country == null && m.roles.contains(role));
            if (fits && fitting.add(m) && s.index() - x.sentence() <= words.descriptionSentences) {
                recent = m;
                recentOnes++;
            }
        }
        Member one = fitting.size() == 1 ? fitting.iterator().next() : recentOnes == 1 ? recent : null;
        if (one == null && fitting.isEmpty() && country != null) {
            one = incumbent(office, leader, country);
        }
        if (one != null) {
            add(part, s, first, text.span(first, end), one, Mention.How.DESCRIPTION);
        }
    }

    private boolean isLeader(Member m, String country) {
        if (m.profile == null || country == null) {
            return false;
        }
        return m.profile.offices().stream()
                .anyMatch(o -> country.equals(o.of()) && words.is("leader_offices", ActorRegistry.office(o.title())));
    }

    /** Who holds the office of the country at the article's date, if one does. */
    private Member incumbent(String office, boolean leader, String country) {
        if (leader) {
            return null;
        }
        ActorProfile found = null;
        for (ActorProfile p : registry.holders(office)) {
            boolean holds = p.offices().stream()
                    .anyMatch(o ->
                            ActorRegistry.office(o.title()).equals(office) && country.equals(o.of()) && o.heldOn(date));
            if (holds) {
                if (found != null) {
                    return null;
                }
                found = p;
            }
        }
        return found == null ? null : cast.known(found.id());
    }

    /** ISO code of the country that a candidate at the token names or whose adjective stands there; else null. */
    private String countryOf(Part part, int token) {
        List<Candidate> list = candidates.get(part);
        int lo = 0;
        int hi = list.size() - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            Candidate c = list.get(mid);
            if (c.end() <= token) {
                lo = mid + 1;
            } else if (c.first() > token) {
                hi = mid - 1;
            } else {
                for (Match m : c.matches()) {
                    ActorProfile p = registry.find(m.entry().slug()).orElse(null);
                    if (p != null && p.kind().equals("country") && m.role() != Match.Role.AMBIGUOUS) {
                        return p.country();
                    }
                }
                return null;
            }
        }
        return null;
    }

    /** "the Commission", "the Republic": the capitalised head of a name in this article. */
    private void definiteName(Part part, TextPart text, Sentence s, int the) {
        int i = the + 1;
        if (i >= s.endToken()) {
            return;
        }
        Token t = text.tokens().get(i);
        boolean alone = i + 1 >= s.endToken()
                || !isNamePart(text.tokens().get(i + 1))
                        && !text.tokens().get(i + 1).form().equals("of");
        if (!t.isCapitalised()
                || !alone
                || text.tokens().get(the).start() + 3 != text.tokens().get(the).end()) {
            return;
        }
        List<Member> fitting = cast.byHead(Typography.plain(t.text()));
        Member one = fitting.size() == 1 ? fitting.get(0) : null;
        if (fitting.size() > 1) {
            Set<Member> recent = new LinkedHashSet<>();
            for (int k = seen.size() - 1; k >= Math.max(0, seen.size() - LOOK_BACK); k--) {
                if (fitting.contains(seen.get(k).member())) {
                    recent.add(seen.get(k).member());
                }
            }
            one = recent.size() == 1 ? recent.iterator().next() : null;
        }
        if (one != null) {
            add(part, s, the, text.span(the, i + 1), one, Mention.How.SHORT_FORM);
        }
    }

    // ---- pronouns ------------------------------------------------------------------------------------------------

    private void pronoun(Part part, TextPart text, Sentence s, int i) {
        Token t = text.tokens().get(i);
        Gender asked = words.ofPronoun(t.form());
        if (asked == Gender.UNKNOWN) {
            return;
        }
        Member one = asked == Gender.NEUTER ? thing(s, i) : person(s, asked);
        if (one != null) {
            if (one.gender == Gender.UNKNOWN) {
                one.gender = asked;
            }
            add(part, s, i, t.span(), one, Mention.How.PRONOUN);
        }
    }

    /** The one person of the gender in this sentence or, where it names none, in the nearest before that does. */
    private Member person(Sentence s, Gender asked) {
        Member found = null;
        Member subject = null;
        int sentence = -1;
        boolean several = false;
        for (int k = seen.size() - 1; k >= Math.max(0, seen.size() - LOOK_BACK); k--) {
            Seen x = seen.get(k);
            if (s.index() - x.sentence() > words.pronounSentences) {
                break;
            }
            if (!x.member().isPerson() || !asked.fits(x.member().gender)) {
                continue;
            }
            if (sentence >= 0 && x.sentence() != sentence && x.sentence() != s.index() - 1) {
                break;
            }
            if (found != null && x.sentence() != sentence && !several) {
                break; // the nearest sentence with a candidate has one only
            }
            sentence = sentence < 0 ? x.sentence() : sentence;
            if (x.sentence() == sentence) {
                several |= found != null && found != x.member();
                found = x.member();
                subject = x.member();
            }
        }
        if (!several) {
            return found;
        }
        // several in one sentence: the one who was its first, if a pronoun or name took it up before in the same way
        return sentence < s.index() ? subject : null;
    }

    /** The one country or organisation that this sentence names before the token. */
    private Member thing(Sentence s, int i) {
        Member found = null;
        for (int k = seen.size() - 1;
                k >= Math.max(0, seen.size() - LOOK_BACK) && seen.get(k).sentence() == s.index();
                k--) {
            Member m = seen.get(k).member();
            if (m.isPerson() || m.kind.equals("place")) {
                continue;
            }
            if (found != null && found != m) {
                return null;
            }
            found = m;
        }
        return found;
    }

    private static String surface(TextPart text, int first, int end) {
        StringBuilder sb = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (i > first
                    && text.tokens().get(i).start() > text.tokens().get(i - 1).end()) {
                sb.append(' ');
            }
            sb.append(Typography.plain(text.tokens().get(i).text()));
        }
        return sb.toString();
    }
}
