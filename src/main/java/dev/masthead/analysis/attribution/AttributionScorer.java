package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Scorer;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.PersonNouns;
import dev.masthead.analysis.sourcing.OutletNames;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.Quotation;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.syntax.Quotations;
import dev.masthead.syntax.QuotedPassage;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds who says what: sources, cues and contents. */
public final class AttributionScorer implements Scorer {
    /** The lexicon of cues. */
    public static final String LEXICON = "attribution-cues";

    /** The lexicon of constructions. */
    private static final String RULES = "attribution-rules";

    /** A content's first words tell whether it is quoted. */
    private static final int LONGEST_LOOK = 40;

    private final Map<LexiconEntry, CueType> types = new HashMap<>();
    /** Verbs of one word, by their lemma. */
    private final Map<String, CueType> verbs = new HashMap<>();

    private final Set<String> rules = new HashSet<>();
    private final ClosedClasses words;
    private final SourceTyper typer;
    private final PersonNouns persons;

    public AttributionScorer(Lexicons lexicons, ActorRegistry actors, OutletNames outlets) {
        CueActs acts = new CueActs(lexicons.require(LEXICON));
        lexicons.require(LEXICON).entries().stream()
                .filter(e -> !e.retired())
                .forEach(e -> types.put(e, CueType.of(e, acts)));
        lexicons.require(LEXICON).entries().stream()
                .map(types::get)
                .filter(t ->
                        t != null && t.kind() == CueType.Kind.VERB && t.lemma().indexOf(' ') < 0)
                .forEach(t -> verbs.putIfAbsent(t.lemma(), t));
        lexicons.require(RULES).entries().stream().filter(e -> !e.retired()).forEach(e -> rules.add(e.id()));
        words = ClosedClasses.of(lexicons);
        persons = new PersonNouns(lexicons);
        typer = new SourceTyper(actors, outlets, lexicons.require(SourceNouns.LEXICON), words, persons);
    }

    @Override
    public void score(Analysis analysis) {
        int number = 1;
        SourceTyper.Reader sources = typer.read(analysis);
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            Quotations quotations = analysis.parsed(part).quotations();
            List<Candidate> candidates = new PartReader(analysis, analysis.parsed(part), sources).read();
            number = add(analysis, part, text, quotations, candidates, sources, number);
        }
        AttributionMetrics.add(analysis);
    }

    /** One text with its quotations. */
    private final class PartReader {
        private final Analysis analysis;
        private final TextPart text;
        private final ParsedText parsed;
        private final SourceTyper.Reader sources;
        private final List<QuotedPassage> quotations;
        private final int[] regions;

        PartReader(Analysis analysis, ParsedText parsed, SourceTyper.Reader sources) {
            this.sources = sources;
            this.analysis = analysis;
            this.parsed = parsed;
            text = parsed.part();
            quotations = parsed.quotations().passages();
            regions = parsed.quotations().regions();
        }

        List<Candidate> read() {
            List<Match> cues = analysis.matches(text.part()).longest(LEXICON);
            Map<Integer, CueType> cueAt = new HashMap<>();
            for (Match m : cues) {
                cueAt.put(m.firstToken(), types.get(m.entry()));
            }
            List<Candidate> out = new ArrayList<>();
            CueReader reader = null;
            int readerSentence = -1;
            int readerRegion = -2;
            for (Match m : cues) {
                Sentence sentence = text.sentenceOfToken(m.firstToken());
                int region = regions[m.firstToken()];
                if (reader == null || readerSentence != sentence.index() || readerRegion != region) {
                    ParsedSentence clause = parsed.voice(sentence.index(), region);
                    reader = new CueReader(parsed, clause, words, cueAt);
                    readerSentence = sentence.index();
                    readerRegion = region;
                }
                Candidate c = reader.read(m, types.get(m.entry()));
                if (c == null && types.get(m.entry()).kind() == CueType.Kind.ADVERBIAL) {
                    c = verbOfComment(reader, m);
                }
                if (c != null) {
                    out.add(c);
                }
            }
            frames(out, cueAt);
            new SecondHand(text, quotations, regions, sources).settle(out);
            out.forEach(this::leavePlace);
            out.forEach(this::giveReason);
            out.removeIf(c -> !rules.contains(c.rule)
                    || isNobodys(c)
                    || isDeed(c)
                    || isReaders(c)
                    || isDate(c)
                    || isCompound(c)
                    || isWhere(c));
            return new Selection(text, regions, this::relays)
                    .choose(new Quotes(text, quotations, regions).complete(out));
        }

        /** {@code threw his hat in the ring promising more}: where it is done is not who does it. */
        private void leavePlace(Candidate c) {
            if (c.source == null || c.match == null || c.sourceTokens[0] == 0) {
                return;
            }
            int cue = c.match.firstToken();
            String before = text.tokens().get(c.sourceTokens[0] - 1).form();
            boolean place = text.tokens().get(cue).tag().equals("VBG")
                    && c.sourceTokens[1] == cue
                    && (words.isOfPlace(before) || before.equals("on"))
                    && !before.equals("from");
            if (place && isThing(c)) {
                c.source = null;
                c.sourceTokens = null;
            }
        }

        /** {@code The mill closed, citing losses}: a reason is no source, but what the one who closes it says. */
        private void giveReason(Candidate c) {
            boolean reason = isCiting(c) && c.type.deedOfThings() && c.giver != null && isThing(c) && !isSomebody(c);
            if (reason) {
                c.content.clear();
                c.content.add(c.source);
                c.source = c.giver;
                c.sourceTokens = c.giverTokens;
            }
        }

        /** {@code as she noted how late it was}: no comment, but a verb in a clause of its own. */
        private Candidate verbOfComment(CueReader reader, Match comment) {
            int as = comment.firstToken();
            boolean manner = as > 0 && text.tokens().get(as - 1).form().equals("just"); // just as he said he would
            if (!text.tokens().get(as).form().equals("as") || comment.length() < 3 || manner) {
                return null;
            }
            int last = comment.endToken() - 1;
            CueType verb = verbs.get(text.tokens().get(last).lemma());
            Candidate c = verb == null ? null : reader.readVerb(comment, verb, last);
            if (c != null) {
                c.cueToken = last;
            }
            return c;
        }

        /** A noun that could report but has no owner here: {@code the plan to build}, {@code support for the bill}. */
        private boolean isNobodys(Candidate c) {
            return c.type.kind() == CueType.Kind.NOUN
                    && c.source == null
                    && (!c.type.act().isUttered() || c.complement == CueType.Complement.NP && !isColon(c))
                    && !c.type.sourcePosition().equals("self")
                    && !isClause(c)
                    && !holdsQuotation(c);
        }

        /** {@code The warning: stay inside}: the words follow a colon. */
        private boolean isColon(Candidate c) {
            int before =
                    c.content.isEmpty() ? -1 : text.tokenAt(c.content.get(0).start()) - 1;
            return before >= 0 && text.tokens().get(before).form().equals(":");
        }

        /** {@code a disease reporting system}: a gerund between two nouns of which the first is nobody belongs to their compound. */
        private boolean isCompound(Candidate c) {
            if (c.source == null || c.match == null || c.match.length() > 1) {
                return false;
            }
            int cue = c.match.firstToken();
            boolean between = text.tokens().get(cue).tag().equals("VBG")
                    && c.sourceTokens[1] == cue
                    && cue + 1 < text.tokens().size()
                    && text.tokens().get(cue + 1).tag().equals("NN");
            if (!between) {
                return false;
            }
            Attribution.Source source = sources.type(text, c.source, c.sourceTokens);
            return !source.named() && source.type().equals("unknown");
        }

        /** {@code On May 30 rejected the plan}: a date says nothing. */
        private boolean isDate(Candidate c) {
            if (c.source == null || c.sourceTokens[1] - c.sourceTokens[0] < 2) {
                return false;
            }
            boolean date = words.isCalendar(text.tokens().get(c.sourceTokens[0]).form());
            for (int i = c.sourceTokens[0] + 1; i < c.sourceTokens[1]; i++) {
                Token t = text.tokens().get(i);
                date &= t.tag().equals("CD") || t.form().equals(",") || words.isCalendar(t.form());
            }
            return date;
        }

        /** {@code You know that …}: whoever reads is addressed, and nobody has said it. */
        private boolean isReaders(Candidate c) {
            return c.source != null
                    && c.sourceTokens[1] - c.sourceTokens[0] == 1
                    && text.tokens().get(c.sourceTokens[0]).form().equals("you");
        }

        /** {@code Germany: party wins vote}: a country or town before a headline's colon says where it was. */
        private boolean isWhere(Candidate c) {
            if (c.source == null || c.type != CueType.COLON || c.complement != CueType.Complement.ZERO) {
                return false;
            }
            if (isSomebodysThing(c)) {
                return true;
            }
            // the Kremlin speaks
            return analysis.mentionsWithin(text.part(), c.source).stream()
                    .filter(m -> m.how() != Mention.How.DESCRIPTION)
                    .anyMatch(m -> analysis.actors().stream()
                            .anyMatch(a -> a.id().equals(m.actor())
                                    && (a.kind().equals("country") || a.kind().equals("place"))));
        }

        /** {@code Moen's storm of notes: a baker, a weaver}: what somebody has is no speaker, unless it is a person. */
        private boolean isSomebodysThing(Candidate c) {
            Token last = text.tokens().get(c.sourceTokens[1] - 1);
            boolean thing = last.tag().startsWith("NN") && !last.isProperNoun() && !persons.contains(last.lemma());
            for (int i = c.sourceTokens[0]; thing && i < c.sourceTokens[1]; i++) {
                if (text.tokens().get(i).tag().equals("POS")) {
                    return sources.type(text, c.source, c.sourceTokens).type().equals("unknown");
                }
            }
            return false;
        }

        /**
         * What is done is not said ({@code backed the bill}), and what somebody plans to do to a thing is a deed in the
         * making ({@code sought a loan}); with a clause or quoted words either may report.
         */
        private boolean isDeed(Candidate c) {
            boolean object = c.complement == CueType.Complement.NP;
            boolean done = object || c.complement == CueType.Complement.TO || c.type.kind() == CueType.Kind.ADVERBIAL;
            if (c.type.deedOfThings() && done && c.giver == null && isThing(c) && !(isCiting(c) && isSomebody(c))) {
                return true;
            }
            if (c.type.deedOfPersons() && object && isPerson(c)) {
                return true;
            }
            boolean deed = c.type.deed() && !isClause(c) || c.type.deedWithObject() && object && !isFinding(c);
            return deed && !holdsQuotation(c);
        }

        /** {@code A poll by the college released Friday}: the first phrase alone is a document. */
        private boolean isPaper(Candidate c) {
            int end = c.sourceTokens[0];
            while (end < c.sourceTokens[1]
                    && !text.tokens().get(end).tag().equals("IN")
                    && !text.tokens().get(end).tag().startsWith("VB")) {
                end++;
            }
            if (end == c.sourceTokens[0] || end == c.sourceTokens[1]) {
                return false;
            }
            int[] first = {c.sourceTokens[0], end};
            return sources.type(text, text.span(first[0], first[1]), first)
                    .type()
                    .equals("document");
        }

        /** The source is a pronoun for a person, or a person's name that nothing but a description follows. */
        private boolean isPerson(Candidate c) {
            if (c.source == null) {
                return false;
            }
            String first = text.tokens().get(c.sourceTokens[0]).form();
            if (c.sourceTokens[1] - c.sourceTokens[0] == 1 && words.isSubjectPronoun(first)) {
                return true;
            }
            return analysis.mentionsWithin(text.part(), c.source).stream()
                    .filter(m -> m.span().end() == c.source.end()
                            || text.text().charAt(m.span().end()) == ',')
                    .anyMatch(m -> analysis.actors().stream()
                            .anyMatch(a -> a.id().equals(m.actor()) && a.kind().equals("person")));
        }

        /** {@code A poll found wide support}: what a document finds, demands or offers stands in it. */
        private boolean isFinding(Candidate c) {
            return c.source != null
                    && !text.tokens().get(c.sourceTokens[0]).tag().startsWith("W") // which offers the best view
                    && (sources.type(text, c.source, c.sourceTokens).type().equals("document") || isPaper(c));
        }

        /** {@code citing two guards}: an adverbial that is a participle, whose doer cites. */
        private boolean isCiting(Candidate c) {
            return c.type.kind() == CueType.Kind.ADVERBIAL
                    && text.tokens().get(c.cueToken).tag().equals("VBG")
                    && c.source != null;
        }

        /** Somebody not yet known, some of a number, or a noun for persons: {@code citing a guard at the mill}. */
        private boolean isSomebody(Candidate c) {
            Token first = text.tokens().get(c.sourceTokens[0]);
            if (first.tag().equals("CD")
                    || words.isArticle(first.form()) && !first.form().equals("the")) {
                return true;
            }
            for (int i = c.sourceTokens[0]; i < c.sourceTokens[1]; i++) {
                boolean ends = i + 1 == c.sourceTokens[1]
                        || !text.tokens().get(i + 1).tag().startsWith("NN");
                if (text.tokens().get(i).tag().startsWith("NN") && ends) {
                    return persons.contains(text.tokens().get(i).lemma());
                }
            }
            return false;
        }

        /** The source is a common noun of no kind that speaks. */
        private boolean isThing(Candidate c) {
            if (c.source == null
                    || !text.tokens().get(c.sourceTokens[1] - 1).tag().startsWith("NN")) {
                return false;
            }
            Attribution.Source source = sources.type(text, c.source, c.sourceTokens);
            return !source.named() && source.type().equals("unknown");
        }

        private boolean isClause(Candidate c) {
            String last = c.match == null
                    ? ""
                    : text.tokens().get(c.match.endToken() - 1).form();
            return words.isComplementizer(last) // the entry holds it: word that, question is whether
                    || c.complement == CueType.Complement.THAT
                    || c.complement == CueType.Complement.ZERO
                    || c.complement == CueType.Complement.WH;
        }

        private boolean holdsQuotation(Candidate c) {
            for (Span s : c.content) {
                int end = Math.min(text.tokens().size(), text.tokenAt(s.start()) + LONGEST_LOOK);
                for (int i = text.tokenAt(s.start());
                        i < end && text.tokens().get(i).start() < s.end();
                        i++) {
                    if (regions[i] >= 0) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Another outlet is the source. */
        private boolean relays(Candidate c) {
            return c.source != null && sources.namesOutlet(text, c.sourceTokens);
        }

        /** Quotations that no cue took but whose frame names a speaker, and speakers before a colon. */
        private void frames(List<Candidate> out, Map<Integer, CueType> cueAt) {
            BitSet taken = new BitSet();
            for (Candidate c : out) {
                if (regions[text.tokenAt(c.cueStart())] >= 0) {
                    continue; // what is reported inside quoted words leaves open who speaks those
                }
                for (Span s : c.content) {
                    taken.set(s.start(), s.end());
                }
                taken.set(c.cueStart());
            }
            int paragraph = -1;
            for (Sentence sentence : text.sentences()) {
                boolean first = sentence.paragraph() != paragraph;
                paragraph = sentence.paragraph();
                boolean quoted = false;
                for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                    quoted |= regions[i] >= 0;
                }
                boolean colon =
                        text.tokens().get(sentence.endToken() - 1).form().equals(":");
                boolean afterQuote = !first && regions[sentence.firstToken() - 1] >= 0;
                if (!first && !quoted && !colon && !afterQuote) {
                    continue;
                }
                ParsedSentence clause = parsed.voice(sentence.index(), ParsedText.OUTSIDE);
                CueReader reader = new CueReader(parsed, clause, words, cueAt);
                if (first) {
                    Candidate speaker =
                            reader.frames().speakerColon(parsed.layout().isHeadline(sentence));
                    if (speaker != null) {
                        out.add(speaker); // whatever the speaker then says of others stands inside
                        taken.set(speaker.cueStart());
                    }
                }
                between(out, sentence, first, afterQuote, reader.frames(), taken);
                for (int k = 0; k < clause.size(); k++) {
                    if (clause.at(k).isQuote()) {
                        addFree(out, reader.frames().frame(k), taken);
                    }
                }
            }
        }

        /** Speakers of quotations in the sentence before or the paragraph behind. */
        private void between(
                List<Candidate> out,
                Sentence sentence,
                boolean first,
                boolean afterQuote,
                QuotationFrames frames,
                BitSet taken) {
            int next = sentence.endToken();
            if (next < regions.length
                    && regions[next] >= 0
                    && text.sentenceOfToken(next).paragraph() == sentence.paragraph() + 1) {
                addFree(out, frames.beforeParagraph(), taken);
            }
            if (afterQuote) {
                addFree(out, frames.afterQuotation(), taken);
            }
            int before = sentence.firstToken() - 1;
            if (before >= 0 && regions[before] >= 0) {
                addFree(out, frames.signature(parsed.quotations().whole(regions[before])), taken);
            }
        }

        private static void addFree(List<Candidate> out, Candidate c, BitSet taken) {
            if (c == null || taken.get(c.cueStart())) {
                return;
            }
            for (Span s : c.content) {
                int next = taken.nextSetBit(s.start());
                if (next >= 0 && next < s.end()) {
                    return;
                }
            }
            out.add(c);
        }
    }

    /** What somebody concluded in quotation marks he has said. */
    private static Attribution.Act act(Candidate c) {
        boolean quoted = c.complement == CueType.Complement.QUOTE && c.type.act() == Attribution.Act.THOUGHT;
        return quoted && "conclude".equals(c.type.lemma()) ? Attribution.Act.SPEECH : c.type.act();
    }

    private int add(
            Analysis analysis,
            Part part,
            TextPart text,
            Quotations quotations,
            List<Candidate> candidates,
            SourceTyper.Reader sources,
            int firstNumber) {
        candidates.sort(Comparator.comparingInt(Candidate::start)
                .thenComparing(c -> c.cue.isEmpty() ? c.content.get(0) : c.cue.get(0)));
        List<Attribution> made = new ArrayList<>();
        CueFactuality factuality = new CueFactuality(analysis.parsed(part), words);
        int number = firstNumber;
        for (Candidate c : candidates) {
            List<Span> content = Span.merge(c.content);
            String within = within(made, c);
            Attribution.Source source = c.source == null ? null : sources.type(text, c.source, c.sourceTokens);
            source = speaking(source, c, within, made, text, quotations, sources);
            made.add(new Attribution(
                    "a" + number++,
                    part,
                    kind(content, quotations, text),
                    c.rule,
                    source,
                    new Attribution.Cue(
                            c.cue,
                            c.type.lemma() != null
                                    ? c.type.lemma()
                                    : text.textOf(c.cue.get(0)).toLowerCase(Locale.ROOT),
                            c.type.stance(c.complement),
                            c.match == null ? null : c.match.entry().id(),
                            act(c),
                            factuality.of(c)),
                    content,
                    c.named,
                    within));
        }
        made.forEach(analysis::add);
        BitSet content = new BitSet(text.text().length());
        for (Attribution a : made) {
            a.content().forEach(s -> content.set(s.start(), s.end()));
        }
        for (QuotedPassage q : quotations.passages()) {
            int next = content.nextSetBit(q.inner().start());
            boolean attributed = next >= 0 && next < q.inner().end();
            analysis.add(new Quotation(part, q.span(), q.inner(), q.closed(), !attributed && isScare(q, text)));
        }
        return number;
    }

    /** {@code I} and {@code we} within quoted words are whoever speaks those. */
    private Attribution.Source speaking(
            Attribution.Source source,
            Candidate c,
            String within,
            List<Attribution> earlier,
            TextPart text,
            Quotations quotations,
            SourceTyper.Reader sources) {
        boolean first = source != null
                && within != null
                && c.sourceTokens[1] - c.sourceTokens[0] == 1
                && words.isFirstPerson(text.tokens().get(c.sourceTokens[0]).form())
                && quotations.isQuoted(c.source.start());
        if (!first) {
            return source;
        }
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Attribution a = earlier.get(i);
            if (a.id().equals(within)) {
                return a.source() == null ? source : sources.spokenBy(a.source(), source);
            }
        }
        return source;
    }

    /** Attributed to nobody and no sentence of its own. */
    private static boolean isScare(QuotedPassage q, TextPart text) {
        char last = text.text().charAt(q.inner().end() - 1);
        boolean sentence = last == '.' || last == '?' || last == '!';
        int first = text.tokenAt(q.inner().start());
        int end = text.tokenAt(q.inner().end() - 1) + 1;
        return !sentence && end - first <= 8;
    }

    private static String within(List<Attribution> earlier, Candidate c) {
        Span cue = c.cue.get(0);
        String innermost = null;
        int length = Integer.MAX_VALUE;
        for (int i = Math.max(0, earlier.size() - 12); i < earlier.size(); i++) {
            for (Span s : earlier.get(i).content()) {
                if (s.contains(cue) && s.length() < length) {
                    innermost = earlier.get(i).id();
                    length = s.length();
                }
            }
        }
        return innermost;
    }

    private static Attribution.Kind kind(List<Span> content, Quotations quotations, TextPart text) {
        int words = 0;
        int quoted = 0;
        for (Span s : content) {
            for (int i = text.tokenAt(s.start()); i < text.tokens().size(); i++) {
                if (text.tokens().get(i).start() >= s.end()) {
                    break;
                }
                if (text.tokens().get(i).isWord()) {
                    words++;
                    quoted += quotations.isQuoted(text.tokens().get(i).start()) ? 1 : 0;
                }
            }
        }
        return quoted == 0
                ? Attribution.Kind.INDIRECT
                : quoted == words ? Attribution.Kind.DIRECT : Attribution.Kind.MIXED;
    }
}
