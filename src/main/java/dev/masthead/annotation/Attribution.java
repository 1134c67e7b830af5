package dev.masthead.annotation;

import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.List;
import java.util.Locale;

/**
 * A source is said to have said, thought or wanted some content (PARC 3.0, Pareti 2016).
 *
 * @param id      {@code a1}, {@code a2} … in text order, headline last
 * @param kind    how the content is given
 * @param rule    id of the rule that found it
 * @param source  null where the text names none
 * @param cue     null where there is none
 * @param content pieces in text order, never empty
 * @param named   pieces of the content that only name what is judged ({@code mocked the plan}): in the outlet's words
 * @param within  id of the innermost attribution whose content holds this one; null where none does
 */
public record Attribution(
        String id,
        Part part,
        Kind kind,
        String rule,
        Source source,
        Cue cue,
        List<Span> content,
        List<Span> named,
        String within)
        implements Annotation {

    public Attribution {
        content = List.copyOf(content);
        named = List.copyOf(named);
    }

    /** How content is given. */
    public enum Kind {
        /** All of it in quotation marks. */
        DIRECT,
        /** Some of it. */
        MIXED,
        /** None of it. */
        INDIRECT
    }

    /**
     * Who is said to speak.
     *
     * @param spans     the full noun phrase
     * @param actor     id of the actor it refers to; null where open
     * @param outlet    slug of the outlet it refers to; null where it is none
     * @param type      kind of source, such as {@code official}
     * @param named     a proper name identifies it
     * @param anonymous the words that withhold a name; null where none do
     * @param unresolved why it stays open whom the words stand for; null where it does not
     * @param antecedent words of the same part for which a pronoun or a text's noun stands; null where the source's own words
     *                   say who speaks, and where it stays open
     * @param with      ids of the actors that are joined to it, in text order
     */
    public record Source(
            List<Span> spans,
            String actor,
            String outlet,
            String type,
            boolean named,
            Span anonymous,
            Unresolved unresolved,
            Span antecedent,
            List<String> with) {
        public Source {
            spans = List.copyOf(spans);
            with = List.copyOf(with);
        }

        /** Whether the actor is the source or one of those joined to it. */
        public boolean has(String id) {
            return id.equals(actor) || with.contains(id);
        }

        /** The same for the same source: the actor, else the outlet, else its words in the text they stand in. */
        public String key(TextPart text) {
            return actor != null
                    ? actor
                    : outlet != null ? outlet : text.textOf(spans.get(0)).toLowerCase(Locale.ROOT);
        }
    }

    /** Why it stays open whom a pronoun or a description stands for. */
    public enum Unresolved {
        /** Nobody fits, or nobody much better than the next. */
        NO_ANTECEDENT,
        /** The word refers to nobody in particular. */
        NO_REFERENCE;

        /** As reports spell it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What kind of act a cue reports; {@code docs/attribution.md} defines each. */
    public enum Act {
        SPEECH,
        WRITING,
        THOUGHT,
        FEELING,
        PLAN;

        /** As reports spell it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Somebody has uttered the content, aloud or in writing. */
        public boolean isUttered() {
            return this == SPEECH || this == WRITING;
        }
    }

    /** Whether the text says that the act took place. */
    public enum Factuality {
        /** {@code said}. */
        ASSERTED,
        /** {@code never said}, {@code nobody said}. */
        NEGATED,
        /** {@code if he says}, {@code would say}. */
        CONDITIONAL,
        /** {@code Did he say …?} */
        ASKED;

        /** As reports spell it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The words that report.
     *
     * @param lemma      dictionary form
     * @param stance     what it says of the outlet's view of the content
     * @param entry      lexicon entry they matched; null for punctuation
     * @param act        what kind of act it reports
     * @param factuality whether the text says that the act took place
     */
    public record Cue(List<Span> spans, String lemma, String stance, String entry, Act act, Factuality factuality) {
        public Cue {
            spans = List.copyOf(spans);
        }
    }

    /** The text says that somebody uttered the content, aloud or in writing. */
    public boolean isUtterance() {
        return cue == null || cue.act().isUttered() && cue.factuality() == Factuality.ASSERTED;
    }

    public Attribution withSource(Source newSource) {
        return new Attribution(id, part, kind, rule, newSource, cue, content, named, within);
    }

    @Override
    public Span span() {
        Span all = content.get(0).union(content.get(content.size() - 1));
        if (source != null) {
            for (Span s : source.spans()) {
                all = all.union(s);
            }
        }
        if (cue != null) {
            for (Span s : cue.spans()) {
                all = all.union(s);
            }
        }
        return all;
    }
}
