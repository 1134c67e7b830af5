package dev.masthead.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedMap;

/**
 * What the analyzer says of one article: {@code masthead.report/2}.
 *
 * <p>Component names become snake_case in JSON. Offsets count Unicode code points from the start of the text that
 * {@code part} names, end exclusive. Every span is written whole: start, end, text and part. Numbers are rounded to four
 * decimals. A component marked {@link Nullable} may be null and is written as null; no other one is. Lists are empty, not
 * null. {@link ReportWriter} writes it, {@link ReportReader} reads it, of earlier versions too.
 *
 * @param id       the caller's id, or the article's own: the first 32 hexadecimal digits of its identity's SHA-256
 * @param analyzer what made the report: the same digest and the same article give the same bytes
 * @param frameCues the words that point to frames, each once, the body's before the headline's; evidence names its index
 * @param metrics  flat, numbers only, sorted by name; see {@code docs/codebook.md} for units and formulas
 * @param warnings what could not be placed or assessed, for a reader
 */
public record Report(
        String schema,
        String id,
        ArticleInfo article,
        AnalyzerInfo analyzer,
        Sourcing sourcing,
        List<Attribution> attributions,
        List<Actor> actors,
        List<Judgement> judgements,
        List<Agency> agency,
        List<Target> targets,
        List<LoadedTerm> loadedTerms,
        List<Frame> frames,
        List<FrameCue> frameCues,
        Credibility credibility,
        SortedMap<String, Double> metrics,
        List<String> warnings) {

    /** The value of {@link #schema}. */
    public static final String SCHEMA = "masthead.report/2";

    /** Counts the changes of how the same findings are written in {@link #SCHEMA}; the analyzer's digest covers it. */
    public static final int FORM = 2;

    /** The words that one piece of a frame's evidence points at. */
    public List<FrameCue> cues(FrameEvidence evidence) {
        return evidence.cues().stream().map(frameCues::get).toList();
    }

    /**
     * The article's own data.
     *
     * @param publishedPrecision how much of {@code publishedAt} is known; null in reports made before it was told
     * @param genre              null in reports that were made before genres were told
     * @param textSha256         the SHA-256 of the body in UTF-8, in hexadecimal
     */
    public record ArticleInfo(
            @Nullable String url,
            @Nullable Outlet outlet,
            String title,
            List<String> bylines,
            @Nullable String publishedAt,
            @Nullable String publishedPrecision,
            String language,
            @Nullable String section,
            @Nullable Genre genre,
            List<String> keywords,
            String sourceFormat,
            int nWords,
            int nSentences,
            String textSha256) {}

    /**
     * What kind of text the article is.
     *
     * @param label       {@code report}, {@code opinion}, {@code interview}, {@code live_blog}, {@code press_release},
     *                    {@code satire} or {@code list}; null where none is likely enough, or there is too little text
     * @param probability of the likeliest genre, 0…1; null where there is too little text
     * @param labelled    the article says so itself, by a label, its section or its address
     * @param reasons     what speaks for it, the strongest first
     */
    public record Genre(
            @Nullable String label, @Nullable Double probability, boolean labelled, List<GenreReason> reasons) {

        /** Every label there is. */
        public static final List<String> LABELS =
                List.of("report", "opinion", "interview", "live_blog", "press_release", "satire", "list");
    }

    /**
     * What speaks for a genre.
     *
     * @param sign   entry of the lexicon {@code genre}, or a metric
     * @param says   in a reader's words
     * @param value  of the metric; null for a label or an address
     * @param weight what it adds to the log odds
     * @param spans  the words, where it is words of the article
     */
    public record GenreReason(
            String sign, String says, @Nullable Double value, double weight, List<SpanText> spans) {}

    /** An outlet. For one that the registry does not know, slug and name are its domain. */
    public record Outlet(String slug, String name, @Nullable String domain) {}

    /** Program, lexicons and models; {@code digest} covers all three. */
    public record AnalyzerInfo(String version, String digest, List<LexiconInfo> lexicons, List<ModelInfo> models) {}

    /** One lexicon; {@code sha256} covers all its files. */
    public record LexiconInfo(String name, String language, String version, String sha256) {}

    /** One statistical model. */
    public record ModelInfo(String name, String sha256) {}

    /** Who owns the outlet, which others its article rests on and who wrote it; {@code wire} is null for its own work. */
    public record Sourcing(
            Ownership ownership,
            List<Relayed> relayed,
            List<Ambiguous> ambiguous,
            List<List<String>> chains,
            @Nullable Wire wire) {}

    /**
     * Another outlet wrote the article, as a dateline, a credit line or a byline says.
     *
     * @param spans the credit in the body; empty where it is a byline
     */
    public record Wire(
            String outlet,
            @JsonProperty("class") String ownershipClass,
            @Nullable String country,
            List<SpanText> spans) {}

    /**
     * Ownership class; {@code ownershipClass} is {@code unclassified} where the registry is silent.
     *
     * @param from          first day for which the class is known, as far as that is known
     * @param to            last day; null where it lasts
     * @param url           where the citation can be read; null where there is no such address
     * @param ofArticleDate the class is known for the day of the article; otherwise it is that of {@code asOf}
     * @param kind          of row, such as {@code outlet}, {@code government} or {@code clone}; null where there is none
     * @param original      whom a mirror or a clone shows or pretends to be, or the network that runs the site
     * @param disputed      who disputes its independence
     */
    public record Ownership(
            @JsonProperty("class") String ownershipClass,
            @Nullable String country,
            @Nullable String operator,
            @Nullable String asOf,
            @Nullable String from,
            @Nullable String to,
            @Nullable String citation,
            @Nullable String url,
            boolean ofArticleDate,
            @Nullable String kind,
            @Nullable String original,
            @Nullable String disputed) {}

    /**
     * An outlet cited in the article.
     *
     * @param outlet              slug; null for one that the article describes and does not name
     * @param description         id of the description, such as {@code sourcing.state}; null for one that is named
     * @param ownershipClass      of the registry; for one that is described {@code described_} and how, such as
     *                            {@code described_state}
     * @param independence        {@code controlled} by a state or those close to it (SC, CaPu, CaPr), {@code public} (ISFM,
     *                            ISF, ISM, IP), {@code private}, or {@code described} for one that the article only
     *                            describes; null in reports of version 1
     * @param medium              null for one that is described
     * @param shareOfAttributions of all attributions of the article, 0…1
     */
    public record Relayed(
            @Nullable String outlet,
            @Nullable String description,
            @JsonProperty("class") String ownershipClass,
            @Nullable String independence,
            @Nullable String medium,
            @Nullable String country,
            int nAttributions,
            double shareOfAttributions,
            List<SpanText> spans) {}

    /**
     * A name to which the article gives words, though it does not tell whose name it is.
     *
     * @param text       the name as written
     * @param candidates slugs of the outlets it may mean; of one alone where the name is also another word
     */
    public record Ambiguous(String text, List<String> candidates, List<SpanText> spans) {}

    /** A stretch of the article with its words. */
    public record SpanText(int start, int end, String text, String part) {}

    /**
     * Somebody is said to have said, thought or wanted something.
     *
     * @param kind   {@code direct}, {@code mixed} or {@code indirect}
     * @param rule   id of the rule that found it
     * @param source null where the text names none
     * @param cue    null where there is none
     * @param within id of the attribution in whose content this one stands; null where it stands in none
     */
    public record Attribution(
            String id,
            String part,
            String kind,
            String rule,
            @Nullable Source source,
            @Nullable Cue cue,
            Content content,
            @Nullable String within) {}

    /**
     * Who is said to speak.
     *
     * @param actor     id of the actor the words refer to; null where that stayed open
     * @param resolved  the words say who speaks, or the article tells whom they stand for; false for a pronoun or description
     *                  whose antecedent is open; null in reports of version 1
     * @param unresolved why it is not: {@code no_antecedent} or {@code no_reference} (I, you); null where it is
     * @param through   id of the attribution through which the source comes, where it speaks inside another one's content;
     *                  null where the article itself gives it the word
     * @param type      kind of source, {@code unknown} where nothing tells
     * @param named     a proper name identifies the source
     * @param anonymous the phrase by which the text withholds the name; null where it does not
     * @param antecedent the words for which a pronoun stands, or whose text it is that speaks: the nearest name before it, or
     *                  a phrase without a name; null where the source's own words say who speaks, where it stays open, and in
     *                  reports made before version 2 had it
     * @param with      ids of the actors that speak together with it, in text order: of <i>the White House and Moscow said</i> the
     *                  second; empty where nobody is joined to it
     */
    public record Source(
            List<SpanText> spans,
            @Nullable String actor,
            @Nullable Boolean resolved,
            @Nullable String unresolved,
            @Nullable String through,
            String type,
            boolean named,
            @Nullable SpanText anonymous,
            @Nullable SpanText antecedent,
            List<String> with) {
        public Source {
            with = with == null ? List.of() : List.copyOf(with);
        }

        /** Every type there is; docs/source-types.md tells them apart. */
        public static final List<String> TYPES = List.of(
                "official",
                "politician",
                "party",
                "military",
                "police_or_court",
                "international_body",
                "business",
                "expert",
                "ngo",
                "citizen",
                "celebrity",
                "collective",
                "news_media",
                "state_media",
                "social_media",
                "document",
                "anonymous",
                "unknown");
    }

    /**
     * The words that report.
     *
     * @param entry      lexicon entry; null for punctuation
     * @param type       {@code speech}, {@code writing}, {@code thought}, {@code feeling} or {@code plan}; null in reports of
     *                   version 1
     * @param factuality {@code asserted}; {@code negated}, {@code conditional} or {@code asked} where the text does not say that
     *                   it was said; null in reports of version 1
     */
    public record Cue(
            List<SpanText> spans,
            String lemma,
            String stance,
            @Nullable String entry,
            @Nullable String type,
            @Nullable String factuality) {}

    /** What is said; one span for each unbroken piece. */
    public record Content(List<SpanText> spans) {}

    /**
     * Somebody or something named.
     *
     * @param stance null in reports of version 1 alone
     * @param role   {@code hero}, {@code villain} or {@code victim} where its roles and judgements lead clearly to one; else null
     * @param harm   how harm done to it is told; null where none is
     */
    public record Actor(
            String id,
            String name,
            String kind,
            @Nullable String wikidata,
            @Nullable String country,
            List<SpanText> mentions,
            @Nullable Stance stance,
            List<Role> roles,
            @Nullable String role,
            @Nullable HarmTold harm) {}

    /**
     * How harm done to an actor is told, by the form of its doer.
     *
     * @param n places that tell it
     * @param active   with the doer as subject
     * @param passiveBy with the doer behind {@code by}
     * @param passive  in the passive without a doer
     * @param omitted  as a thing or an event without a doer
     */
    public record HarmTold(int n, int active, int passiveBy, int passive, int omitted) {}

    /**
     * What a reader of the whole article takes as its attitude toward an actor.
     *
     * @param polarity      {@code negative}, {@code neutral} or {@code positive}: the likeliest
     * @param uncertain     the likeliest is not likely enough to rely on
     * @param outletVoice   the outlet's own words alone
     * @param contributions what made the probabilities, the strongest first
     */
    public record Stance(
            String polarity,
            Probability probability,
            boolean uncertain,
            OutletVoice outletVoice,
            List<Contribution> contributions) {}

    /** Probabilities of the three polarities; they add up to 1. */
    public record Probability(double negative, double neutral, double positive) {}

    /**
     * The judgements in the outlet's own words.
     *
     * @param score mean strength, negative below 0, −1…1; 0 without judgements
     * @param n     judgements
     */
    public record OutletVoice(String polarity, double score, int n) {}

    /**
     * One countable thing that speaks for or against a polarity.
     *
     * @param feature  its name in the lexicon {@code stance}
     * @param value    what was counted
     * @param negative what it adds to the log odds of negative against neutral
     * @param positive what it adds to the log odds of positive against neutral
     */
    public record Contribution(String feature, double value, double negative, double positive) {}

    /** What the article tells of an actor's part, such as {@code harmed} or {@code accuser}, and the {@code n} words that tell it. */
    public record Role(String role, int n, List<SpanText> spans) {}

    /**
     * Somebody judges an actor.
     *
     * @param polarity    {@code negative} or {@code positive}, negation taken into account
     * @param strength    0…1
     * @param spans       the words that judge
     * @param relation    how they hang on the target: {@code predicate}, {@code description}, {@code agent_of},
     *                    {@code patient_of}, {@code acted_on}, {@code possessor}, {@code apposition}
     * @param negated     they stand under a negation
     * @param conditional they stand in a condition, in a question or under a modal verb
     */
    public record Judgement(
            Holder holder,
            String target,
            String polarity,
            double strength,
            List<SpanText> spans,
            String entry,
            String relation,
            boolean negated,
            boolean conditional) {}

    /**
     * Whose judgement it is.
     *
     * @param voice       {@code outlet}, {@code quoted}, {@code paraphrased} or {@code scare_quote}
     * @param actor       null for the outlet, and where the source is no actor the article names
     * @param attribution id of the attribution that the words stand in; null where they stand in none
     * @param through     the actor through whom the article has it, or the outlet where that is no actor; null where there is none
     */
    public record Holder(
            String voice,
            @Nullable String actor,
            @Nullable String attribution,
            @Nullable String through) {

        /** Whether the outlet judges in words of its own. */
        @JsonIgnore
        public boolean isOutlet() {
            return actor == null && (voice.equals("outlet") || voice.equals("scare_quote"));
        }
    }

    /**
     * Harm is told.
     *
     * @param spans       the word that tells it
     * @param harm        its dictionary form
     * @param harmed      the actor who is harmed; null where the words name none
     * @param harmedSpans who is harmed
     * @param doer        the actor who does it; null where the words name none
     * @param doerSpans   who does it; empty where nobody is told
     * @param form        {@code active}, {@code passive_by}, {@code passive} or {@code omitted}
     * @param voice       whose words tell it
     */
    public record Agency(
            List<SpanText> spans,
            String harm,
            @Nullable String harmed,
            List<SpanText> harmedSpans,
            @Nullable String doer,
            List<SpanText> doerSpans,
            String form,
            String voice) {}

    /** A mention that the caller asked about. */
    public record Target(
            int start,
            int end,
            String text,
            String part,
            @Nullable String actor,
            Sentiment sentiment,
            List<Evidence> evidence) {}

    /** {@code positive}, {@code neutral} or {@code negative}, and a score −1…1. */
    public record Sentiment(String polarity, double score) {}

    /**
     * Words that produced a figure.
     *
     * @param entry       lexicon entry that matched
     * @param weight      its contribution, −1…1
     * @param why         in a reader's words, such as {@code agent of [attack]}
     * @param voice       {@code outlet}, {@code quoted}, {@code paraphrased} or {@code scare_quote}
     * @param attribution id of the attribution it stands in; null in the outlet's own words
     */
    public record Evidence(
            int start,
            int end,
            String text,
            String part,
            String entry,
            double weight,
            String why,
            String voice,
            @Nullable String attribution) {}

    /**
     * A loaded term. {@code intensity} 1…3; {@code target} is the id of the actor that it is said of; a {@code negated} one
     * is said not to hold and counts in no metric.
     */
    public record LoadedTerm(
            int start,
            int end,
            String text,
            String part,
            String entry,
            String label,
            int intensity,
            String voice,
            @Nullable String attribution,
            @Nullable String target,
            boolean negated) {}

    /**
     * How strongly a frame shows.
     *
     * @param score     0…1; the frame is {@code present} from one half on
     * @param sentences those that carried it, the strongest first
     * @param evidence  its cues, those of one entry and place together, in the order of the first
     */
    public record Frame(
            String scheme,
            String frame,
            double score,
            boolean present,
            List<FrameSentence> sentences,
            List<FrameEvidence> evidence) {}

    /** Where a sentence stands that carries a frame; {@code weight} is what its cues count together. */
    public record FrameSentence(int start, int end, String part, double weight) {}

    /**
     * An entry that points to a frame.
     *
     * @param entry  lexicon entry that matched
     * @param weight what each of its cues counts: the entry's weight times that of the place
     * @param why    the place: {@code headline}, {@code lead} or {@code body}
     * @param cues   indices in {@link Report#frameCues}
     */
    public record FrameEvidence(String entry, double weight, String why, List<Integer> cues) {}

    /**
     * Words that point to a frame, or to several.
     *
     * @param voice       {@code outlet}, {@code quoted}, {@code paraphrased} or {@code scare_quote}
     * @param attribution id of the attribution it stands in; null in the outlet's own words
     */
    public record FrameCue(
            int start,
            int end,
            String text,
            String part,
            String voice,
            @Nullable String attribution) {}

    /**
     * What can be told of how the article was made, part by part; there is no grade.
     *
     * @param spans the words that indicators rest on; each stands here once, and indicators name its index
     */
    public record Credibility(List<CredibilityPart> parts, List<SpanText> spans) {
        /**
         * Reads what reports of before had as well.
         *
         * @param indicators of a report that had no parts; they become one part called {@code earlier}
         */
        @JsonCreator
        static Credibility read(
                @JsonProperty("parts") List<CredibilityPart> parts,
                @JsonProperty("spans") List<SpanText> spans,
                @JsonProperty("indicators") List<Indicator> indicators) {
            List<SpanText> words = spans == null ? List.of() : spans;
            boolean earlier = (parts == null || parts.isEmpty()) && indicators != null && !indicators.isEmpty();
            return earlier
                    ? new Credibility(List.of(new CredibilityPart("earlier", null, indicators)), words)
                    : new Credibility(parts == null ? List.of() : parts, words);
        }

        /** The indicators of all parts. */
        public List<Indicator> allIndicators() {
            return parts.stream().flatMap(p -> p.indicators().stream()).toList();
        }

        /** The words that an indicator rests on, or those that are wanting. */
        public List<SpanText> words(Indicator indicator) {
            return indicator.evidence().stream().map(spans::get).toList();
        }
    }

    /**
     * One part of the credibility profile.
     *
     * @param part     {@code ownership}, {@code transparency}, {@code sourcing}, {@code language} or {@code headline};
     *                 {@code earlier} for the indicators of a report that was made before there were parts
     * @param sentence what is found, in a sentence; null for {@code earlier}
     */
    public record CredibilityPart(String part, @Nullable String sentence, List<Indicator> indicators) {}

    /**
     * One indicator.
     *
     * @param says      what is the case, in a reader's words; null in earlier reports
     * @param criterion the published scheme it follows
     * @param verdict   {@code present} where the value reaches the threshold, else {@code absent}; {@code not_given} where
     *                  what it looks at was not submitted; {@code too_little_text}. Earlier reports have {@code met},
     *                  {@code unmet}, {@code not_applicable} and {@code not_assessed}
     * @param evidence  the words it rests on, or those that are wanting: indices in {@link Credibility#spans}
     */
    public record Indicator(
            String id,
            @Nullable String says,
            String criterion,
            String verdict,
            @Nullable Double value,
            @Nullable Double threshold,
            List<Integer> evidence) {}
}
