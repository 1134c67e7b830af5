package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links definite descriptions, such as "the minister", to the actor of the article that they take up, if one fits. */
final class Descriptions {
    /** {@code 45-year-old}. */
    private static final Pattern AGED = Pattern.compile("(\\d{1,3})-year-old");

    private final Analysis analysis;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final EntityTable table;
    private final MentionHistory trail;
    private final String date;

    /**
     * @param date the article's in ISO form; null where unknown
     */
    Descriptions(
            Analysis analysis,
            ActorRegistry registry,
            ActorWords words,
            EntityTable table,
            MentionHistory trail,
            String date) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        this.table = table;
        this.trail = trail;
        this.date = date;
    }

    /** Tokens that stand for the member. */
    record Found(int first, int end, Entity member, Mention.How how) {}

    /** "the Russian president", "the minister", "the Commission": the actor it takes up, if one fits. */
    Found read(TextPart text, Sentence s, int the) {
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
            String named = countryOf(text, i);
            if (named != null && head < 0) {
                country = named;
                adjectiveEnd = i + 1;
            }
            if (words.is("of_other_holders", t.form()) && head < 0) {
                return null;
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
            Found aged = ofAge(text, s, the);
            return aged != null ? aged : definiteName(text, s, the);
        }
        if (head + 1 < s.endToken()) {
            Token next = tokens.get(head + 1);
            boolean whichever = (next.form().equals("who") || next.form().equals("whom")) && apposed(text, the) == null;
            if (next.tag().startsWith("NN") || whichever) {
                return null; // a title before a name, or a modifier; whichever governor did it
            }
            if (next.form().equals("of") && head + 2 < s.endToken()) {
                int at = tokens.get(head + 2).form().equals("the") ? head + 3 : head + 2;
                String named = at < s.endToken() ? countryOf(text, at) : null;
                if (named == null) {
                    String longer = at < s.endToken()
                            ? tokens.get(head).form() + " of " + tokens.get(at).form()
                            : "";
                    if (registry.holders(ActorRegistry.office(longer)).isEmpty()) {
                        return null;
                    }
                    int end = at + 1;
                    while (end < s.endToken()
                            && tokens.get(end).isProperNoun()
                            && tokens.get(end).isCapitalised()
                            && tokens.get(at).isCapitalised()) {
                        end++; // the mayor of New York City
                    }
                    return link(text, s, the, end, longer, country);
                }
                country = named;
            }
        }
        StringBuilder title = new StringBuilder();
        String place = null;
        for (int i = adjectiveEnd; i <= head; i++) {
            Token t = tokens.get(i);
            if (title.isEmpty() && i < head && !registry.isOfOffices(t.form())) {
                place = t.isCapitalised() && t.isProperNoun() ? (place == null ? "" : place + " ") + t.text() : place;
                continue; // the four-term, the embattled, the Texas governor
            }
            title.append(title.isEmpty() ? "" : " ").append(i == head ? words.fullTitle(t.form()) : t.form());
        }
        String called = place == null ? null : (place + " " + title).toLowerCase(Locale.ROOT);
        if (called != null && !words.fullTitle(called).equals(called)) {
            return link(text, s, the, head + 1, words.fullTitle(called), country); // the Pentagon chief
        }
        if (place != null && country == null) {
            Found governor = ofPlace(text, s, the, head + 1, title.toString(), place);
            if (governor != null) {
                return governor;
            }
        }
        return link(text, s, the, head + 1, title.toString(), country);
    }

    private Found link(TextPart text, Sentence s, int first, int end, String title, String country) {
        // "Alta Voss, the president's niece": the president is somebody else
        boolean owner = end < s.endToken() && text.tokens().get(end).tag().equals("POS");
        if (owner
                && end + 1 < s.endToken()
                && words.is("things_of_offices", text.tokens().get(end + 1).form())) {
            return null; // the governor's mansion is whoever's who governs
        }
        Entity apposed = owner ? null : apposed(text, first);
        if (apposed != null) {
            return new Found(first, end, apposed, Mention.How.DESCRIPTION);
        }
        String office = ActorRegistry.office(title);
        String role = text.tokens().get(end - 1).form();
        // the Russian leader; an opposition leader or a rebel leader leads something else
        boolean leader = words.is("leader_nouns", role) && title.equals(role);
        Set<Entity> fitting = new LinkedHashSet<>();
        Entity recent = null;
        int recentOnes = 0;
        for (MentionHistory.Seen x : trail.last(4 * MentionHistory.LOOK_BACK)) {
            Entity m = x.member();
            boolean fits = m.isPerson()
                    && (leader
                            ? isLeader(m, country)
                            : m.hasOffice(office, country, date) || country == null && hasRole(m, role));
            if (fits && fitting.add(m) && s.index() - x.sentence() <= words.descriptionSentences) {
                recent = m;
                recentOnes++;
            }
        }
        Entity one = fitting.size() == 1 ? fitting.iterator().next() : recentOnes == 1 ? recent : null;
        if (one != null && one.profile == null && country == null && isOfState(office, fitting, recentOnes)) {
            one = null; // the president is not whom the article named president of a medical staff
        }
        if (fitting.size() > 1 && !leader && one != null && isPast(one, office)) {
            one = present(fitting, office); // the president, after a word on the one before
        }
        if (one == null && fitting.isEmpty() && country != null) {
            one = incumbent(office, leader, country);
        }
        if (date != null && isFormer(text, first, end)) {
            one = one == null ? past(fitting, office) : one;
            one = one != null && holds(one, office) ? null : one; // the former president is not the one in office
        }
        return one == null ? null : new Found(first, end, one, Mention.How.DESCRIPTION);
    }

    private boolean isFormer(TextPart text, int first, int end) {
        for (int i = first; i < end; i++) {
            if (words.is("former", text.tokens().get(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the office is one that states have, and its holder is named too, or nobody who might be meant was named shortly before. */
    private boolean isOfState(String office, Set<Entity> fitting, int recentOnes) {
        return !registry.holders(office).isEmpty()
                && (recentOnes == 0 || fitting.stream().anyMatch(m -> m.profile != null));
    }

    /** Whether the registry knows when the actor held the office and the article's date lies outside. */
    private boolean isPast(Entity m, String office) {
        return date != null && m.hasOffice(office, null) && !holds(m, office);
    }

    /** The one of them who holds the office at the article's date; null where none or several do. */
    private Entity present(Set<Entity> fitting, String office) {
        List<Entity> now = fitting.stream().filter(m -> holds(m, office)).toList();
        return now.size() == 1 ? now.get(0) : null;
    }

    /** The one of them who held the office before the article's date, where all others hold it; null where there is none or another. */
    private Entity past(Set<Entity> fitting, String office) {
        List<Entity> before = fitting.stream().filter(m -> !holds(m, office)).toList();
        return before.size() == 1 && isPast(before.get(0), office) ? before.get(0) : null;
    }

    private boolean holds(Entity m, String office) {
        return m.profile != null
                && m.profile.offices().stream()
                        .anyMatch(o -> ActorRegistry.office(o.title()).equals(office) && o.heldOn(date));
    }

    /** {@code the Texas governor}: who held the office of the place and is named in the article. */
    private Found ofPlace(TextPart text, Sentence s, int the, int end, String title, String place) {
        Entity one = null;
        for (MentionHistory.Seen x : trail.last(4 * MentionHistory.LOOK_BACK)) {
            Entity m = x.member();
            boolean holds = m.profile != null
                    && m.profile.offices().stream().anyMatch(o -> o.title().equalsIgnoreCase(title + " of " + place));
            if (holds && one != null && one != m) {
                return null;
            }
            one = holds ? m : one;
        }
        return one == null ? null : new Found(the, end, one, Mention.How.DESCRIPTION);
    }

    /** {@code the 45-year-old}: the one person whose age the article gives so. */
    private Found ofAge(TextPart text, Sentence s, int the) {
        int at = the + 1;
        if (at >= s.endToken()) {
            return null;
        }
        Token t = text.tokens().get(at);
        Matcher age = AGED.matcher(t.form());
        boolean alone = at + 1 >= s.endToken()
                || !text.tokens().get(at + 1).isNoun()
                        && !text.tokens().get(at + 1).tag().startsWith("JJ");
        if (!age.matches() || !alone) {
            return null;
        }
        Entity one = table.ofAge(Integer.parseInt(age.group(1)));
        return one == null ? null : new Found(the, at + 1, one, Mention.How.DESCRIPTION);
    }

    /** Whether the article gives the person the role, in whatever form: Gov. Perry is the governor. */
    private boolean hasRole(Entity m, String role) {
        return m.roles.contains(role) || m.roles.contains(words.fullTitle(role));
    }

    /** "Quimble, the former chief economist": the person named right before the comma. */
    private Entity apposed(TextPart text, int first) {
        if (first < 2 || !text.tokens().get(first - 1).form().equals(",")) {
            return null;
        }
        for (MentionHistory.Seen last : trail.last(1)) {
            if (last.end() == first - 1 && last.member().isPerson()) {
                return last.member();
            }
        }
        return null;
    }

    private boolean isLeader(Entity m, String country) {
        if (m.profile == null || country == null) {
            return false;
        }
        return m.profile.offices().stream()
                .anyMatch(o -> country.equals(o.of()) && words.is("leader_offices", ActorRegistry.office(o.title())));
    }

    /** Who holds the office of the country at the article's date, if one does. */
    private Entity incumbent(String office, boolean leader, String country) {
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
        return found == null ? null : table.known(found.id());
    }

    /** ISO code of the country that the registry knows the token as a name or adjective of; else null. */
    private String countryOf(TextPart text, int token) {
        for (Match m : analysis.matches(text.part()).longest(ActorRegistry.LEXICON, token, token + 1)) {
            ActorProfile p = registry.find(m.entry().slug()).orElse(null);
            if (p != null && p.kind().equals("country") && m.role() != Match.Role.AMBIGUOUS) {
                return p.country();
            }
        }
        return null;
    }

    /**
     * {@code the group}, {@code the company}: the one body of that class that the registry knows among those named shortly before,
     * where no other body was named of which it does not know the class.
     */
    private Entity onlyOfClass(String noun, Sentence s) {
        Set<Entity> bodies = new LinkedHashSet<>();
        for (MentionHistory.Seen x : trail.last(MentionHistory.LOOK_BACK)) {
            Entity e = x.member();
            boolean near = s.index() - x.sentence() <= words.descriptionSentences;
            boolean body = e.kind.equals("organisation") || e.kind.equals("group") || e.kind.equals("armed_forces");
            if (near && body && mayBeOfClass(noun, e.profile)) {
                bodies.add(e);
            }
        }
        Entity one = bodies.size() == 1 ? bodies.iterator().next() : null;
        boolean known = one != null && one.profile != null && one.profile.sourceType() != null;
        return known && isOfClass(noun, one.profile.sourceType()) ? one : null;
    }

    /** Whether a writer might call the body so: what the registry does not tell of, and for a group all that is no state and no firm. */
    private boolean mayBeOfClass(String noun, ActorProfile profile) {
        return profile == null
                || profile.sourceType() == null
                || isOfClass(noun, profile.sourceType())
                || words.is("nouns_of_societies", noun) && !words.is("types_of_no_societies", profile.sourceType());
    }

    private boolean isOfClass(String noun, String type) {
        return words.is("types_of_societies", type) && words.is("nouns_of_societies", noun)
                || type.equals("business") && words.is("nouns_of_any_firm", noun);
    }

    /** {@code the Center for Quimble Policy}: a body of another name; but the Senate for Moen, on Monday. */
    private boolean isPurpose(TextPart text, Sentence s, int joint) {
        if (joint + 1 >= s.endToken()) {
            return false;
        }
        Token purpose = text.tokens().get(joint + 1);
        return words.is("joints_of_purposes", text.tokens().get(joint).form())
                && purpose.isCapitalised()
                && !words.is("calendar", purpose.form())
                && registry.byWord(purpose.text()).isEmpty();
    }

    /** "the Commission", "the Republic", "the agency": the head of a name in this article. */
    private Found definiteName(TextPart text, Sentence s, int the) {
        int i = the + 1;
        if (i >= s.endToken()) {
            return null;
        }
        Token t = text.tokens().get(i);
        Token next = i + 1 < s.endToken() ? text.tokens().get(i + 1) : null;
        boolean alone = next == null
                || !words.isNamePart(next)
                        && !next.form().equals("of")
                        && !(t.isCapitalised() && next.form().equals("at")) // the University at Quimble
                        && !(t.isCapitalised() && isPurpose(text, s, i + 1))
                        && (t.isCapitalised() || !next.isNoun());
        boolean common = !t.isCapitalised() && t.tag().equals("NN") && words.isOrganisationWord(t.form());
        boolean whole = text.tokens().get(the).end() - text.tokens().get(the).start() == 3;
        if (!alone || !whole || !t.isCapitalised() && !common) {
            return null;
        }
        if (common) {
            Entity only = onlyOfClass(t.form(), s);
            if (only != null) {
                return new Found(the, i + 1, only, Mention.How.DESCRIPTION);
            }
        }
        String head = t.type().plain();
        List<Entity> fitting = table.byHead(common ? Character.toUpperCase(head.charAt(0)) + head.substring(1) : head);
        if (words.is("heads_of_bodies_alone", t.form())) {
            fitting =
                    fitting.stream().filter(e -> e.kind.equals("organisation")).toList();
        }
        Entity one = fitting.size() == 1 ? fitting.get(0) : null;
        if (fitting.size() > 1 || common && one != null) {
            Set<Entity> recent = new LinkedHashSet<>();
            for (MentionHistory.Seen x : trail.last(MentionHistory.LOOK_BACK)) {
                boolean near = !common || s.index() - x.sentence() <= words.descriptionSentences;
                if (near && fitting.contains(x.member())) {
                    recent.add(x.member());
                }
            }
            one = recent.size() == 1 ? recent.iterator().next() : null;
        }
        return one == null
                ? null
                : new Found(the, i + 1, one, common ? Mention.How.DESCRIPTION : Mention.How.SHORT_FORM);
    }
}
