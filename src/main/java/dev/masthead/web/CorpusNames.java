package dev.masthead.web;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.ActorScorer;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.corpus.SavedQueries;
import dev.masthead.corpus.SavedQuery;
import dev.masthead.corpus.StoryTitles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What pages call the conditions of a filter and their values. */
@ApplicationScoped
public class CorpusNames {
    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("q", "Words"),
            Map.entry("outlet", "Outlet"),
            Map.entry("class", "Ownership"),
            Map.entry("country", "Country of the outlet"),
            Map.entry("from", "From"),
            Map.entry("to", "To"),
            Map.entry("section", "Section"),
            Map.entry("genre", "Kind of text"),
            Map.entry("actor", "Speaks of"),
            Map.entry("speaker", "Who is quoted or retold"),
            Map.entry("about", "About"),
            Map.entry("cites", "Rests on"),
            Map.entry("story", "Story"),
            Map.entry("wire", "Agency copy"),
            Map.entry("has", "With"),
            Map.entry("copies", "Copies"),
            Map.entry("analysis", "Read by version"),
            Map.entry("query", "Saved query"));

    private final OutletRegistry outlets;
    private final LexiconNames lexicons;
    private final ActorRegistry actors;
    private final SavedQueries queries;
    private final StoryTitles stories;
    private final OutletWords words = OutletWords.load();

    public CorpusNames(Analyzer analyzer, SavedQueries queries, StoryTitles stories) {
        outlets = OutletRegistry.of(analyzer.lexicons());
        lexicons = new LexiconNames(analyzer.lexicons());
        actors = new ActorRegistry(analyzer.lexicons().require(ActorScorer.LEXICON));
        this.queries = queries;
        this.stories = stories;
    }

    /** The words in which pages speak of outlets. */
    OutletWords words() {
        return words;
    }

    /** What a condition is called. */
    static String condition(String name) {
        return CONDITIONS.getOrDefault(name, Shown.words(name));
    }

    /** What a value of a condition is called. */
    String value(String condition, String value) {
        return switch (condition) {
            case "outlet", "cites" -> outlet(value);
            case "wire" -> value.equals("true") ? "agencies’ copies" : value.equals("false") ? "none" : outlet(value);
            case "class" -> words.of(value).name();
            case "country" -> Shown.country(value);
            case "actor", "speaker", "about" -> actors.nameOf(value);
            case "from", "to" -> Shown.day(LocalDate.parse(value));
            case "copies" -> "of nearly the same text the first";
            case "analysis" -> Shown.digest(value);
            case "query" -> queries.find(value).map(SavedQuery::title).orElse("deleted");
            case "story" -> story(value);
            case "has", "genre" -> Shown.words(value);
            default -> value;
        };
    }

    private String story(String number) {
        return number.matches("[0-9]{1,18}")
                ? stories.of(Long.parseLong(number)).map(t -> "“" + t + "”").orElse("number " + number)
                : number;
    }

    private String outlet(String slug) {
        return outlets.bySlug(slug).map(Outlet::name).orElse(slug);
    }

    /** What somebody who is no actor is called: by the words for it, unless they are a pronoun, which names nobody; empty for null. */
    String speaker(String words) {
        return words == null ? "" : lexicons.isPronoun(words) ? "not clear who (“" + words + "”)" : words;
    }

    /** An actor's name; of one that only articles know, made of its id. */
    String actor(String id) {
        return actors.nameOf(id);
    }

    /** What a filter means, in a line: {@code Outlet TASS; words “harbour”}; of an empty one {@code all articles}. */
    String filter(Map<String, List<String>> parameters) {
        StringBuilder out = new StringBuilder();
        parameters.forEach((name, values) -> {
            out.append(out.isEmpty() ? "" : "; ").append(condition(name)).append(' ');
            for (int i = 0; i < values.size(); i++) {
                out.append(i == 0 ? "" : ", ");
                out.append(name.equals("q") ? "“" + values.get(i) + "”" : value(name, values.get(i)));
            }
        });
        return out.isEmpty() ? "all articles" : out.toString();
    }
}
