package dev.masthead.corpus;

import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.QueryReader;
import dev.masthead.profile.Trait;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which articles are meant: the same names with the same meaning wherever articles are asked for. An empty list, a null and {@code
 * false} leave their question open. All conditions hold at once. Of outlets, classes, countries, sections, genres, stories and
 * agencies an article has one, and any of those asked for will do; of actors, speakers, outlets cited and traits it may have many,
 * and must have all that are asked for.
 *
 * @param q         words as PostgreSQL's {@code websearch_to_tsquery} reads them, in English; null for any
 * @param outlets   slugs
 * @param classes   ownership classes of the outlets
 * @param countries of the outlets, ISO 3166-1 alpha-2
 * @param from      first day (UTC) on which it may have been published; null for any, undated ones too
 * @param to        last day; null for any
 * @param sections  exactly as stored
 * @param genres    as reports name them
 * @param actors    ids of actors that it names
 * @param speakers  ids of actors that are the source of an attribution
 * @param cites     slugs of outlets that an attribution rests on, or whose copy it is
 * @param stories   ids
 * @param wire      {@code true} for copies of agencies, {@code false} for what is none, or the slug of the agency
 * @param has       traits
 * @param firstCopies whether only the first published of articles that are nearly the same text is meant
 * @param analysis  digest of the version of the analyzer whose reports count; null for the one that profiles show
 * @param queries   ids of saved queries, each of which must hold too
 */
public record CorpusFilter(
        String q,
        List<String> outlets,
        List<String> classes,
        List<String> countries,
        LocalDate from,
        LocalDate to,
        List<String> sections,
        List<String> genres,
        List<String> actors,
        List<String> speakers,
        List<String> cites,
        List<String> stories,
        List<String> wire,
        List<Trait> has,
        boolean firstCopies,
        String analysis,
        List<String> queries) {

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
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_Q = 2_000;

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
            given.put(name, values);
        }
        LocalDate from = QueryReader.date(first(given, "from"), "from");
        LocalDate to = QueryReader.date(first(given, "to"), "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidQueryException("to must not be before from; both days are among those asked for.");
        }
        String copies = first(given, "copies");
        if (copies != null && !copies.equals("first") && !copies.equals("all")) {
            throw new InvalidQueryException("copies must be first or all.");
        }
        return new CorpusFilter(
                plain(first(given, "q")),
                given.get("outlet"),
                given.get("class"),
                given.get("country").stream()
                        .map(c -> c.toUpperCase(java.util.Locale.ROOT))
                        .toList(),
                from,
                to,
                given.get("section"),
                given.get("genre"),
                given.get("actor"),
                given.get("speaker"),
                given.get("cites"),
                given.get("story").stream().map(CorpusFilter::story).toList(),
                given.get("wire"),
                given.get("has").stream().map(CorpusFilter::trait).toList(),
                "first".equals(copies),
                first(given, "analysis"),
                given.get("query"));
    }

    private static String first(Map<String, List<String>> given, String name) {
        return given.get(name).stream().findFirst().orElse(null);
    }

    /** With the marks that the search knows, whatever somebody's keyboard made of them. */
    private static String plain(String q) {
        return q == null
                ? null
                : q.replaceAll("[\\u201C\\u201D\\u201E\\u201F\\u00AB\\u00BB]", "\"")
                        .replaceAll("[\\u2018\\u2019\\u201B]", "'");
    }

    private static String story(String value) {
        if (!value.matches("[0-9]{1,18}")) {
            throw new InvalidQueryException("story must be the id of a story, a whole number.");
        }
        return value;
    }

    private static Trait trait(String value) {
        return Trait.of(value).orElseThrow(() -> new InvalidQueryException("has must be one of " + traits() + "."));
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

    /** What was asked for by name, in the order of {@link #NAMES}; what is left open is not in it. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> out = new LinkedHashMap<>();
        put(out, "q", q == null ? List.of() : List.of(q));
        put(out, "outlet", outlets);
        put(out, "class", classes);
        put(out, "country", countries);
        put(out, "from", from == null ? List.of() : List.of(from.toString()));
        put(out, "to", to == null ? List.of() : List.of(to.toString()));
        put(out, "section", sections);
        put(out, "genre", genres);
        put(out, "actor", actors);
        put(out, "speaker", speakers);
        put(out, "cites", cites);
        put(out, "story", stories);
        put(out, "wire", wire);
        put(out, "has", has.stream().map(Trait::id).toList());
        put(out, "copies", firstCopies ? List.of("first") : List.of());
        put(out, "analysis", analysis == null ? List.of() : List.of(analysis));
        put(out, "query", queries);
        return out;
    }

    private static void put(Map<String, List<String>> map, String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, values);
        }
    }

    /** The form in which {@link #parse} reads it; the same for filters that ask the same in another order of names. */
    public String canonical() {
        return parameters().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The same for one outlet alone. */
    public CorpusFilter ofOutlet(String slug) {
        return new CorpusFilter(
                q,
                List.of(slug),
                classes,
                countries,
                from,
                to,
                sections,
                genres,
                actors,
                speakers,
                cites,
                stories,
                wire,
                has,
                firstCopies,
                analysis,
                queries);
    }

    /** The same of one version of the analyzer alone. */
    public CorpusFilter ofAnalysis(String digest) {
        return new CorpusFilter(
                q,
                outlets,
                classes,
                countries,
                from,
                to,
                sections,
                genres,
                actors,
                speakers,
                cites,
                stories,
                wire,
                has,
                firstCopies,
                digest,
                queries);
    }

    /** The same but for words and speakers, which are asked of something else than articles. */
    CorpusFilter withoutWordsAndSpeakers() {
        return new CorpusFilter(
                null,
                outlets,
                classes,
                countries,
                from,
                to,
                sections,
                genres,
                actors,
                List.of(),
                cites,
                stories,
                wire,
                has,
                firstCopies,
                analysis,
                queries);
    }

    /** Whether reports must be known to tell which articles are meant. */
    boolean asksReports() {
        return analysis != null
                || !(genres.isEmpty()
                        && actors.isEmpty()
                        && speakers.isEmpty()
                        && cites.isEmpty()
                        && wire.isEmpty()
                        && has.isEmpty());
    }

    /** Whether outlet, days, one section and wire copy are all that it asks for: what outlets keep sums by. */
    boolean isOfSums() {
        return q == null
                && classes.isEmpty()
                && countries.isEmpty()
                && sections.size() < 2
                && genres.isEmpty()
                && actors.isEmpty()
                && speakers.isEmpty()
                && cites.isEmpty()
                && stories.isEmpty()
                && (wire.isEmpty() || wire.equals(List.of("false")))
                && has.isEmpty()
                && !firstCopies
                && analysis == null
                && queries.isEmpty();
    }
}
