package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NameFinder;
import dev.masthead.nlp.NlpModels;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.Typography;
import java.util.ArrayList;
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
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> IN_PHRASE = Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "POS", "PRP$", "CD");
    private static final Set<String> ADPOSITIONS = Set.of("IN", "TO");
    /** How many words of a title may stand before a name. */
    private static final int LONGEST_TITLE = 8;

    private final Analysis analysis;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final NameCandidates names;
    private final Descriptions descriptions;
    private final Pronouns pronouns;
    private final EntityTable cast;
    private final String date;
    private final Map<Part, List<Candidate>> candidates = new EnumMap<>(Part.class);
    private final List<Mention> out = new ArrayList<>();

    private final MentionHistory trail = new MentionHistory();

    MentionReader(Analysis analysis, ActorRegistry registry, ActorWords words, NlpModels models) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        cast = new EntityTable(registry, words, models.gazetteer());
        names = new NameCandidates(analysis, registry, words, models.names(), cast);
        date = analysis.submission().publishedAt() == null
                ? null
                : analysis.submission().publishedAt().toLocalDate().toString();
        descriptions = new Descriptions(registry, words, cast, trail, date);
        pronouns = new Pronouns(words, trail);
    }

    EntityTable cast() {
        return cast;
    }

    /** Every mention, body first, each part in text order. */
    List<Mention> read() {
        for (Part part : Part.values()) {
            candidates.put(part, names.of(part));
        }
        for (Part part : Part.values()) {
            candidates.get(part).forEach(c -> introduce(part, c));
        }
        for (Part part : Part.values()) {
            resolve(part);
        }
        return out;
    }

    /** Takes up a name that leaves no doubt, and what stands around it: honorific, title, role, acronym. */
    private void introduce(Part part, Candidate c) {
        TextPart text = analysis.text(part);
        String surface = surface(text, c.first(), c.end());
        Entity member = null;
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
                && EntityTable.isAcronym(text.tokens().get(c.end() + 1).text())) {
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

    private void describe(TextPart text, Candidate c, Entity member) {
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
    private Entity byTitle(TextPart text, Candidate c) {
        List<String> titles = titlesBefore(text, c.first());
        if (titles.isEmpty()) {
            return null;
        }
        Entity found = null;
        Entity current = null;
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
        trail.clear();
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
                    Descriptions.Found found = descriptions.read(list, text, s, i);
                    if (found != null) {
                        Span span = text.span(found.first(), found.end());
                        add(part, s, found.end(), span, found.member(), found.how());
                    }
                } else if (t.tag().startsWith("PRP")) {
                    Entity one = pronouns.read(s, t);
                    if (one != null) {
                        add(part, s, i + 1, t.span(), one, Mention.How.PRONOUN);
                    }
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

    private void add(Part part, Sentence s, int end, Span span, Entity member, Mention.How how) {
        out.add(new Mention(part, span, member.id, how));
        trail.add(member, s.index(), end, isSubject(analysis.text(part), s, span, end));
    }

    /** Whether a finite verb follows the name, adverbs aside, and no preposition stands before its phrase. */
    private static boolean isSubject(TextPart text, Sentence s, Span span, int end) {
        int verb = end;
        while (verb < s.endToken() && text.tokens().get(verb).tag().startsWith("RB")) {
            verb++;
        }
        if (verb >= s.endToken() || !FINITE.contains(text.tokens().get(verb).tag())) {
            return false;
        }
        int before = text.tokenAt(span.start()) - 1;
        int least = Math.max(s.firstToken(), before - LONGEST_TITLE);
        while (before >= least && IN_PHRASE.contains(text.tokens().get(before).tag())) {
            before--;
        }
        return before < s.firstToken()
                || !ADPOSITIONS.contains(text.tokens().get(before).tag());
    }

    /** Whether the candidate is a mention. */
    private boolean name(Part part, TextPart text, Sentence s, Candidate c) {
        Span span = text.span(c.first(), c.end());
        String surface = surface(text, c.first(), c.end());
        if (c.name() != null) {
            if (surface.indexOf(' ') < 0) {
                Entity one = pick(cast.byShortForm(surface), s, text, c.first());
                if (one != null) {
                    add(part, s, c.end(), span, one, Mention.How.SHORT_FORM);
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
            Entity local = cast.local(surface, kind);
            if (local.isPerson()) {
                describe(text, c, local);
            }
            add(part, s, c.end(), span, local, Mention.How.NAME);
            return true;
        }
        Set<Entity> safe = new LinkedHashSet<>();
        Set<Entity> supported = new LinkedHashSet<>();
        Match other = null;
        for (Match m : c.matches()) {
            Entity member = cast.find(m.entry().slug());
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
            add(part, s, c.end(), text.span(c.first() - 1, c.end()), cast.local(full, "person"), Mention.How.NAME);
            return true;
        }
        List<Entity> fitting = new ArrayList<>(safe);
        for (Entity m : supported) {
            boolean fullName = fitting.stream().anyMatch(f -> f.named && !f.isPerson());
            if (!fullName) {
                fitting.add(m);
            }
        }
        Entity one = pick(fitting, s, text, c.first());
        if (one == null && !safe.isEmpty()) {
            one = safe.iterator().next();
        }
        if (one != null) {
            boolean alias = safe.contains(one);
            add(part, s, c.end(), span, one, alias ? Mention.How.ALIAS : Mention.How.SHORT_FORM);
        } else if (other != null) {
            add(part, s, c.end(), span, cast.known(other.entry().slug()), Mention.How.DESCRIPTION);
        }
        return one != null || other != null;
    }

    /** The one that fits; of several the one whose gender the honorific asks for, or that was mentioned last. */
    private Entity pick(List<Entity> fitting, Sentence s, TextPart text, int first) {
        if (fitting.size() < 2) {
            return fitting.isEmpty() || !titleFits(fitting.get(0), text, first) ? null : fitting.get(0);
        }
        List<Entity> byTitle =
                fitting.stream().filter(m -> titleFits(m, text, first)).toList();
        if (byTitle.size() == 1) {
            return byTitle.get(0);
        }
        List<String> titles = titlesBefore(text, first);
        List<Entity> byOffice = byTitle.stream()
                .filter(m -> titles.stream().anyMatch(t -> m.hasOffice(t, null)))
                .toList();
        if (byOffice.size() == 1) {
            return byOffice.get(0);
        }
        for (MentionHistory.Seen x : trail.last(MentionHistory.LOOK_BACK)) {
            if (byTitle.contains(x.member())) {
                return x.member();
            }
        }
        // nobody was mentioned yet: the one whom the words name safely, else nobody
        List<Entity> named = byTitle.stream().filter(m -> m.named).toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    private boolean titleFits(Entity m, TextPart text, int first) {
        if (first == 0 || !m.isPerson()) {
            return true;
        }
        Gender asked = words.ofTitle(text.tokens().get(first - 1).form());
        return asked == Gender.UNKNOWN || asked.fits(m.gender);
    }

    /** A surname or an acronym that an earlier or later full name explains. */
    private void shortForm(Part part, TextPart text, Sentence s, int i) {
        Token t = text.tokens().get(i);
        List<Entity> fitting = cast.byShortForm(Typography.plain(t.text()));
        if (fitting.isEmpty() || isInsideName(text, s, i)) {
            return;
        }
        Entity one = pick(fitting, s, text, i);
        if (one != null) {
            add(part, s, i + 1, t.span(), one, Mention.How.SHORT_FORM);
        }
    }

    /** Part of a longer name that nobody recognised. */
    private boolean isInsideName(TextPart text, Sentence s, int i) {
        boolean before = i > s.firstToken() && words.isNamePart(text.tokens().get(i - 1));
        boolean after = i + 1 < s.endToken() && words.isNamePart(text.tokens().get(i + 1));
        return before || after;
    }

    /** Moscow-backed, anti-Trump: the part of a hyphenated word that names somebody. */
    private void compound(Part part, Sentence s, int i, Token t) {
        String word = Typography.plain(t.text());
        int from = 0;
        for (int at = word.indexOf('-'); from < word.length() && from >= 0; at = word.indexOf('-', from)) {
            int end = at < 0 ? word.length() : at;
            String piece = word.substring(from, end);
            if (piece.length() > 1 && Character.isUpperCase(piece.charAt(0))) {
                Entity member = registry.byWord(piece).map(cast::known).orElse(null);
                if (member == null) {
                    List<Entity> local = cast.byShortForm(piece);
                    member = local.size() == 1 ? local.get(0) : null;
                }
                if (member != null) {
                    add(part, s, i + 1, new Span(t.start() + from, t.start() + end), member, Mention.How.DESCRIPTION);
                }
            }
            if (at < 0) {
                break;
            }
            from = at + 1;
        }
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
