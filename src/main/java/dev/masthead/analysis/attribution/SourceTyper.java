package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.entities.ActorProfile;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.List;
import java.util.Optional;

/** Says who a source is: the actor it refers to, what kind of source it is and whether the text names it. */
final class SourceTyper {
    static final String NOUNS = "source-nouns";
    private static final String OUTLETS = "outlets";

    private final ActorRegistry actors;
    private final OutletRegistry outlets;

    SourceTyper(ActorRegistry actors, OutletRegistry outlets) {
        this.actors = actors;
        this.outlets = outlets;
    }

    Attribution.Source type(
            Analysis analysis, TextPart text, Candidate c, List<Attribution> earlier, StatedRoles roles) {
        Span span = c.source;
        if (isPronoun(text, c.sourceTokens)) {
            return pronoun(analysis, text, c, earlier, roles);
        }
        String outlet = null;
        for (Match m : analysis.matches(text.part()).longest(OUTLETS, c.sourceTokens[0], c.sourceTokens[1])) {
            Span words = text.span(m.firstToken(), m.endToken());
            boolean whole = m.role() == Match.Role.MAIN || words.length() + 4 >= span.length();
            if (span.contains(words) && whole && isHead(text, c.sourceTokens, m.endToken() - 1)) {
                outlet = m.entry().slug();
                break;
            }
        }
        String actor = actor(analysis, text, c);
        Span anonymous = null;
        String type = null;
        for (Match m : analysis.matches(text.part()).longest(NOUNS, c.sourceTokens[0], c.sourceTokens[1])) {
            Span words = text.span(m.firstToken(), m.endToken());
            if (span.overlaps(words)) {
                if (m.entry().fields().flag("anonymous")) {
                    anonymous = words;
                }
                if (type == null || isHead(text, c.sourceTokens, m.endToken() - 1)) {
                    type = m.entry().text("type").orElse(type);
                }
            }
        }
        boolean named = actor != null || outlet != null || hasName(text, c.sourceTokens);
        if (outlet != null && actor == null) {
            type = outlets.bySlug(outlet).filter(Outlet::isStateMedia).isPresent() ? "state_media" : "news_media";
        } else if (actor != null) {
            Optional<ActorProfile> profile = actors.find(actor);
            if (profile.isPresent() && profile.get().sourceType() != null) {
                type = profile.get().sourceType();
            } else if (type == null) {
                type = roles.typeOf(actor);
            }
        }
        if (anonymous != null && !named) {
            type = "anonymous";
        }
        return new Attribution.Source(
                List.of(span), actor, outlet, type == null ? "unknown" : type, named, named ? null : anonymous);
    }

    /** The actor that a head of the source names, a person before anything else. */
    private String actor(Analysis analysis, TextPart text, Candidate c) {
        String found = null;
        for (Mention m : analysis.mentionsWithin(text.part(), c.source)) {
            int last = text.tokenAt(m.span().end() - 1);
            if (!isHead(text, c.sourceTokens, last)
                    || describesName(text, c.sourceTokens, m.span().start())) {
                continue;
            }
            if (actors.find(m.actor()).filter(p -> p.kind().equals("person")).isPresent()) {
                return m.actor();
            }
            found = found == null ? m.actor() : found;
        }
        return found;
    }

    /** {@code Rep. Ida Moen of Ohio}: a preposition or relative ties the mention to a name, which is the source itself. */
    private static boolean describesName(TextPart text, int[] tokens, int offset) {
        boolean tied = false;
        for (int i = text.tokenAt(offset) - 1; i >= tokens[0]; i--) {
            Token t = text.tokens().get(i);
            if (t.form().equals(",") && !tied) {
                return false;
            }
            if (tied && t.isProperNoun() && t.isCapitalised()) {
                return true;
            }
            tied |= t.tag().equals("IN") || t.tag().startsWith("W");
        }
        return false;
    }

    /**
     * Whether the token is the head of the source or of one of its appositions: the last noun before a preposition, a
     * participle or a relative clause.
     */
    private static boolean isHead(TextPart text, int[] tokens, int token) {
        int i = token + 1;
        if (i >= tokens[1]) {
            return true;
        }
        Token next = text.tokens().get(i);
        return next.form().equals(",")
                || next.tag().equals("IN")
                || next.tag().equals("TO")
                || next.tag().startsWith("W")
                || next.tag().equals("VBN")
                || next.tag().equals("VBG")
                || next.tag().equals("CC")
                || next.form().equals("(");
    }

    private Attribution.Source pronoun(
            Analysis analysis, TextPart text, Candidate c, List<Attribution> earlier, StatedRoles roles) {
        for (Mention m : analysis.mentionsWithin(text.part(), c.source)) {
            if (m.span().equals(c.source)) {
                String type =
                        actors.find(m.actor()).map(ActorProfile::sourceType).orElseGet(() -> roles.typeOf(m.actor()));
                return new Attribution.Source(
                        List.of(c.source), m.actor(), null, type == null ? "unknown" : type, true, null);
            }
        }
        Attribution.Source antecedent = antecedent(text, c, earlier);
        return antecedent == null
                ? new Attribution.Source(List.of(c.source), null, null, "unknown", false, null)
                : new Attribution.Source(
                        List.of(c.source),
                        antecedent.actor(),
                        antecedent.outlet(),
                        antecedent.type(),
                        antecedent.named(),
                        null);
    }

    private static boolean isPronoun(TextPart text, int[] tokens) {
        return tokens[1] - tokens[0] == 1 && text.tokens().get(tokens[0]).tag().startsWith("PRP");
    }

    private static boolean hasName(TextPart text, int[] tokens) {
        for (int i = tokens[0]; i < tokens[1]; i++) {
            Token t = text.tokens().get(i);
            if (t.isProperNoun() && t.isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** The nearest earlier source that a singular personal pronoun can stand for. */
    private static Attribution.Source antecedent(TextPart text, Candidate c, List<Attribution> earlier) {
        String form = text.tokens().get(c.sourceTokens[0]).form();
        if (!form.equals("he") && !form.equals("she") && !form.equals("his") && !form.equals("her")) {
            return null;
        }
        for (int i = earlier.size() - 1; i >= Math.max(0, earlier.size() - 6); i--) {
            Attribution.Source s = earlier.get(i).source();
            if (s != null && s.named() && s.outlet() == null) {
                return s;
            }
        }
        return null;
    }
}
