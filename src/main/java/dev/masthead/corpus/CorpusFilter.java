package dev.masthead.corpus;

import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.QueryReader;
import dev.masthead.profile.Trait;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which articles are meant: the same names with the same meaning wherever articles are asked for. A question that is not asked is open.
 * All conditions hold at once. Of outlets, classes, countries, sections, genres, stories and agencies an article has one, and any of
 * those asked for will do; of actors, speakers, outlets cited and traits it may have many, and must have all that are asked for.
 *
 * @param parameters what is asked for by name, each value as it is looked for, in the order of {@link #NAMES}; what is left open is
 *                   not in it
 */
public record CorpusFilter(Map<String, List<String>> parameters) {

    /** Names of the parameters, in the order in which a filter is written. */
    public static final List<String> NAMES = List.of(
            "q",
            "outlet",
            "class",
            "country",
            "from",
            "to",
            "section",
            "genre",
            "actor",
            "speaker",
            "cites",
            "story",
            "wire",
            "has",
            "copies",
            "analysis",
            "query");

    private static final Set<String> SINGLE = Set.of("q", "from", "to", "copies", "analysis");

    /** What only reports can tell. */
    private static final Set<String> OF_REPORTS =
            Set.of("genre", "actor", "speaker", "cites", "wire", "has", "analysis");

    /** What outlets keep sums by. */
    private static final Set<String> OF_SUMS = Set.of("outlet", "from", "to", "section", "wire");

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_Q = 2_000;

    public CorpusFilter {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> values = parameters.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                ordered.put(name, List.copyOf(values));
            }
        }
        parameters = Collections.unmodifiableMap(ordered);
    }

    /**
     * Reads a filter from parameters by name; names that are no filter's are passed over, and empty values are as if they were not
     * given: a field of a form that was not filled in.
     *
     * @throws InvalidQueryException if a value cannot be what it stands for
     */
    public static CorpusFilter read(Map<String, List<String>> parameters) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> values = parameters.getOrDefault(name, List.of()).stream()
                    .filter(v -> v != null && !v.isBlank())
                    .map(v -> name.equals("section") ? v : v.strip())
                    .distinct()
                    .toList();
            if (values.size() > (SINGLE.contains(name) ? 1 : MOST_VALUES)) {
                throw new InvalidQueryException(name + " can be given "
                        + (SINGLE.contains(name) ? "once." : "at most " + MOST_VALUES + " times."));
            }
            for (String value : values) {
                if (value.length() > (name.equals("q") ? LONGEST_Q : LONGEST_VALUE) || value.indexOf('\0') >= 0) {
                    throw new InvalidQueryException(name + " is too long, or holds the character NUL.");
                }
            }
            given.put(
                    name,
                    values.stream()
                            .map(v -> value(name, v))
                            .filter(v -> !(name.equals("copies") && v.equals("all")))
                            .toList());
        }
        CorpusFilter filter = new CorpusFilter(given);
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw new InvalidQueryException("to must not be before from; both days are among those asked for.");
        }
        return filter;
    }

    /** A value as it is looked for. */
    private static String value(String name, String value) {
        return switch (name) {
            case "q" -> plain(value);
            case "country" -> value.toUpperCase(Locale.ROOT);
            case "from", "to" -> QueryReader.date(value, name).toString();
            case "story" ->
                checked(value, value.matches("[0-9]{1,18}"), "story must be the id of a story, a whole number.");
            case "has" -> checked(value, Trait.of(value).isPresent(), "has must be one of " + traits() + ".");
            case "copies" ->
                checked(value, value.equals("first") || value.equals("all"), "copies must be first or all.");
            default -> value;
        };
    }

    private static String checked(String value, boolean holds, String refusal) {
        if (!holds) {
            throw new InvalidQueryException(refusal);
        }
        return value;
    }

    /** With the marks that the search knows, whatever somebody's keyboard made of them. */
    private static String plain(String q) {
        return q.replaceAll("[\\u201C\\u201D\\u201E\\u201F\\u00AB\\u00BB]", "\"")
                .replaceAll("[\\u2018\\u2019\\u201B]", "'");
    }

    private static String traits() {
        return java.util.Arrays.stream(Trait.values()).map(Trait::id).collect(Collectors.joining(", "));
    }

    /**
     * Reads a filter from the query of an address, such as {@code outlet=tass&q=harbour}.
     *
     * @throws InvalidQueryException if it is none, or names a parameter that is no filter's
     */
    public static CorpusFilter parse(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int at = pair.indexOf('=');
                String name = at < 0 ? pair : pair.substring(0, at);
                if (at < 0 || !NAMES.contains(name)) {
                    throw new InvalidQueryException("A query consists of NAME=VALUE with & between them; names are "
                            + String.join(", ", NAMES) + ".");
                }
                parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(decoded(pair.substring(at + 1)));
            }
        }
        return read(parameters);
    }

    /** The articles of a story. */
    public static CorpusFilter ofStory(long id) {
        return read(Map.of("story", List.of(Long.toString(id))));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException("A percent sign stands before two hexadecimal digits.");
        }
    }

    /** The form in which {@link #parse} reads it; the same for filters that ask the same in another order of names. */
    public String canonical() {
        return parameters.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    private String one(String name) {
        return values(name).stream().findFirst().orElse(null);
    }

    private LocalDate day(String name) {
        return one(name) == null ? null : LocalDate.parse(one(name));
    }

    /** Words as PostgreSQL's {@code websearch_to_tsquery} reads them, in English; null for any. */
    public String q() {
        return one("q");
    }

    /** Slugs. */
    public List<String> outlets() {
        return values("outlet");
    }

    /** Ownership classes of the outlets. */
    public List<String> classes() {
        return values("class");
    }

    /** Countries of the outlets, ISO 3166-1 alpha-2. */
    public List<String> countries() {
        return values("country");
    }

    /** First day (UTC) on which it may have been published; null for any, undated ones too. */
    public LocalDate from() {
        return day("from");
    }

    /** Last day; null for any. */
    public LocalDate to() {
        return day("to");
    }

    /** Exactly as stored. */
    public List<String> sections() {
        return values("section");
    }

    /** As reports name them. */
    public List<String> genres() {
        return values("genre");
    }

    /** Ids of actors that it names. */
    public List<String> actors() {
        return values("actor");
    }

    /** Ids of actors that are the source of an attribution. */
    public List<String> speakers() {
        return values("speaker");
    }

    /** Slugs of outlets that an attribution rests on, or whose copy it is. */
    public List<String> cites() {
        return values("cites");
    }

    /** Ids. */
    public List<String> stories() {
        return values("story");
    }

    /** {@code true} for copies of agencies, {@code false} for what is none, or the slug of the agency. */
    public List<String> wire() {
        return values("wire");
    }

    public List<Trait> has() {
        return values("has").stream().map(v -> Trait.of(v).orElseThrow()).toList();
    }

    /** Whether only the first published of articles that are nearly the same text is meant. */
    public boolean firstCopies() {
        return one("copies") != null;
    }

    /** Digest of the version of the analyzer whose reports count; null for the one that profiles show. */
    public String analysis() {
        return one("analysis");
    }

    /** Ids of saved queries, each of which must hold too. */
    public List<String> queries() {
        return values("query");
    }

    private CorpusFilter with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, values);
        return new CorpusFilter(changed);
    }

    /** The same for one outlet alone. */
    public CorpusFilter ofOutlet(String slug) {
        return with("outlet", List.of(slug));
    }

    /** The same of articles alone that name this actor too. */
    public CorpusFilter withActor(String id) {
        return actors().contains(id)
                ? this
                : with("actor", Stream.concat(actors().stream(), Stream.of(id)).toList());
    }

    /** The same of one version of the analyzer alone. */
    public CorpusFilter ofAnalysis(String digest) {
        return with("analysis", digest == null ? List.of() : List.of(digest));
    }

    /** The same but for words and speakers, which are asked of something else than articles. */
    CorpusFilter withoutWordsAndSpeakers() {
        return with("q", List.of()).with("speaker", List.of());
    }

    /** Whether reports must be known to tell which articles are meant. */
    boolean asksReports() {
        return !Collections.disjoint(parameters.keySet(), OF_REPORTS);
    }

    /** Whether it names outlets, and not one alone. */
    boolean isOfSeveralOutlets() {
        return outlets().size() > 1 || !classes().isEmpty() || !countries().isEmpty();
    }

    /** Whether outlet, days, one section and wire copy are all that it asks for: what outlets keep sums by. */
    boolean isOfSums() {
        return OF_SUMS.containsAll(parameters.keySet())
                && sections().size() < 2
                && (wire().isEmpty() || wire().equals(List.of("false")));
    }
}
