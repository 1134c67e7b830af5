package dev.masthead.web;

import dev.masthead.corpus.Facets;
import dev.masthead.corpus.SavedQuery;
import dev.masthead.profile.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The filter of articles as a form, as the conditions that hold, each with the address of the page without it, and as what the
 * articles have in common, each with the address of the page that asks for it too.
 */
public final class FilterForm {
    /** Choices of a list in the form. */
    static final int CHOICES = 100;

    private static final int SHOWN = 8;
    private static final int OPEN = 2;

    /** Kept from form to form, and changed by none of its fields. */
    private static final List<String> CARRIED = List.of("analysis", "story");

    private final String path;
    private final Asked asked;
    private final Facets facets;
    private final CorpusNames names;
    private final List<SavedQuery> saved;
    private final List<String> more;

    /** A condition that holds. */
    public record Condition(String name, String value, String without) {}

    /** Something that can be chosen. */
    public record Choice(String value, String name, String articles, boolean chosen) {}

    /** A list to choose from, beside what was chosen already. */
    public record Choices(String name, String label, List<Choice> chosen, List<Choice> others) {
        public boolean isEmpty() {
            return chosen.isEmpty() && others.isEmpty();
        }
    }

    /** A value that articles have in common: the address of the page that asks for it too, or, where it is chosen, no longer. */
    public record FacetLink(String name, String articles, String address, boolean chosen) {}

    /** Such values. */
    public record Facet(String label, List<FacetLink> links, boolean open) {}

    /** Something that goes with the form unseen. */
    public record Carried(String name, String value) {}

    /**
     * @param path  of the page that the form is of
     * @param saved queries that can be chosen
     * @param more  names of parameters of this page that are no filter's and hold actors
     */
    FilterForm(String path, Asked asked, Facets facets, CorpusNames names, List<SavedQuery> saved, List<String> more) {
        this.path = path;
        this.asked = asked;
        this.facets = facets;
        this.names = names;
        this.saved = saved;
        this.more = more;
    }

    public String path() {
        return path;
    }

    /** The words that were asked for. */
    public String q() {
        return first("q");
    }

    public String from() {
        return first("from");
    }

    public String to() {
        return first("to");
    }

    private String first(String name) {
        return asked.values(name).stream().findFirst().orElse("");
    }

    public List<Condition> conditions() {
        List<Condition> out = new ArrayList<>();
        for (String name : Stream.concat(dev.masthead.corpus.CorpusFilter.NAMES.stream(), more.stream())
                .toList()) {
            for (String value : asked.values(name)) {
                out.add(new Condition(
                        CorpusNames.condition(name),
                        named(name, value),
                        asked.without(name, value).at(path)));
            }
        }
        return out;
    }

    /** Names that facets know are those of the corpus; what neither registry nor lexicon holds has one there only. */
    private String named(String name, String value) {
        return switch (name) {
            case "outlet" -> of(facets.outlets(), name, value);
            case "cites" -> of(facets.cites(), name, value);
            case "actor", "speaker", "about" -> of(facets.actors(), name, value);
            default -> names.value(name, value);
        };
    }

    private String of(List<Facets.Count> counts, String name, String value) {
        return counts.stream()
                .filter(c -> c.value().equals(value))
                .map(Facets.Count::name)
                .findFirst()
                .orElseGet(() -> names.value(name, value));
    }

    /** Page without any condition. */
    public String without() {
        return path;
    }

    public List<Choices> lists() {
        List<Choices> out = new ArrayList<>();
        out.add(list("outlet", facets.outlets(), Facets.Count::name));
        out.add(list("country", facets.countries(), c -> Shown.country(c.value())));
        out.add(list("section", facets.sections(), Facets.Count::name));
        out.add(list("genre", facets.genres(), c -> Shown.words(c.value())));
        out.add(list("actor", facets.actors(), Facets.Count::name));
        out.add(list("speaker", facets.actors(), Facets.Count::name));
        for (String name : more) {
            out.add(list(name, facets.actors(), Facets.Count::name));
        }
        out.add(list("cites", facets.cites(), Facets.Count::name));
        out.add(list(
                "query",
                saved.stream()
                        .map(s -> new Facets.Count(s.id(), s.title(), s.nArticles()))
                        .toList(),
                Facets.Count::name));
        return out.stream().filter(c -> !c.isEmpty()).toList();
    }

    private Choices list(String name, List<Facets.Count> counts, Function<Facets.Count, String> called) {
        return new Choices(
                name,
                CorpusNames.condition(name),
                asked.values(name).stream()
                        .map(v -> new Choice(v, named(name, v), "", true))
                        .toList(),
                counts.stream()
                        .filter(c -> !asked.has(name, c.value()))
                        .map(c -> new Choice(c.value(), called.apply(c), Shown.count(c.nArticles()), false))
                        .toList());
    }

    public List<Choice> classes() {
        return names.words().classes().entrySet().stream()
                .map(c -> new Choice(c.getKey(), c.getValue().name(), "", asked.has("class", c.getKey())))
                .toList();
    }

    public List<Choice> traits() {
        return Arrays.stream(Trait.values())
                .map(t -> new Choice(t.id(), Shown.words(t.id()), "", asked.has("has", t.id())))
                .toList();
    }

    public List<Choice> wire() {
        List<Choice> out = new ArrayList<>();
        out.add(new Choice("", "counts like any other", "", asked.values("wire").isEmpty()));
        out.add(new Choice("true", "agencies’ copies only", "", asked.has("wire", "true")));
        out.add(new Choice("false", "no agency’s copies", "", asked.has("wire", "false")));
        Stream.concat(asked.values("wire").stream(), facets.wire().stream().map(Facets.Count::value))
                .distinct()
                .filter(v -> !v.equals("true") && !v.equals("false"))
                .forEach(v -> out.add(new Choice(v, "copies of " + names.value("wire", v), "", asked.has("wire", v))));
        return out;
    }

    public boolean isFirstCopies() {
        return asked.has("copies", "first");
    }

    public List<Carried> carried() {
        return CARRIED.stream()
                .flatMap(name -> asked.values(name).stream().map(v -> new Carried(name, v)))
                .toList();
    }

    /** What the articles have in common. */
    public List<Facet> facets() {
        List<Facet> out = new ArrayList<>();
        facet(out, "outlet", facets.outlets(), Facets.Count::name);
        facet(out, "actor", facets.actors(), Facets.Count::name);
        facet(out, "cites", facets.cites(), Facets.Count::name);
        facet(out, "genre", facets.genres(), c -> Shown.words(c.value()));
        facet(out, "has", facets.has(), c -> Shown.words(c.value()));
        facet(out, "class", facets.classes(), c -> names.value("class", c.value()));
        facet(out, "country", facets.countries(), c -> Shown.country(c.value()));
        facet(out, "section", facets.sections(), Facets.Count::name);
        facet(out, "wire", facets.wire(), Facets.Count::name);
        months(out);
        return out;
    }

    private void facet(List<Facet> out, String name, List<Facets.Count> counts, Function<Facets.Count, String> called) {
        if (counts.isEmpty()) {
            return;
        }
        List<FacetLink> links = counts.stream()
                .limit(SHOWN)
                .map(c -> new FacetLink(
                        called.apply(c),
                        Shown.count(c.nArticles()),
                        asked.has(name, c.value())
                                ? asked.without(name, c.value()).at(path)
                                : asked.with(name, c.value()).at(path),
                        asked.has(name, c.value())))
                .toList();
        out.add(new Facet(CorpusNames.condition(name), links, out.size() < OPEN));
    }

    /** Every month, the last first; a month is a pair of days. */
    private void months(List<Facet> out) {
        List<FacetLink> links = new ArrayList<>();
        for (int i = facets.months().size() - 1; i >= 0; i--) {
            Facets.Count c = facets.months().get(i);
            java.time.YearMonth month = java.time.YearMonth.parse(c.value());
            String from = month.atDay(1).toString();
            String to = month.atEndOfMonth().toString();
            boolean chosen = asked.has("from", from) && asked.has("to", to);
            links.add(new FacetLink(
                    Shown.published(c.value() + "-01", "month"),
                    Shown.count(c.nArticles()),
                    chosen
                            ? asked.set("from", "").set("to", "").at(path)
                            : asked.set("from", from).set("to", to).at(path),
                    chosen));
        }
        if (!links.isEmpty()) {
            out.add(new Facet("Month", links, false));
        }
    }
}
