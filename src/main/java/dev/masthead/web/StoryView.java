package dev.masthead.web;

import dev.masthead.corpus.ContextService.ArticleFigures;
import dev.masthead.corpus.QuotationPage;
import dev.masthead.corpus.Story;
import dev.masthead.report.Report;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An event laid out for reading: what its articles tell, each beside the others. */
public final class StoryView {
    private static final int ACTORS = 12;
    private static final int HEARD = 20;
    private static final int QUOTATIONS = 12;
    private static final int WORDS = 6;

    private final Story story;
    private final CorpusNames names;
    private final Map<String, ArticleFigures> figures;
    private final Map<String, Column> byArticle = new LinkedHashMap<>();

    /** An article of the story, by a number under which the tables have it. */
    public record Column(
            String number,
            String title,
            String address,
            String outlet,
            String outletAddress,
            String ownershipClass,
            String published,
            String origin,
            boolean analysed) {}

    /** Somebody, and for each article whether it hears that one; null where it was not read. */
    public record HeardRow(String name, String address, List<Boolean> cells, boolean onlyOne) {}

    /** Words that judge, whose they are, and what kind of judgement. */
    public record Word(String text, String voice, String polarity) {}

    /** Somebody, and the words of each article for that one. */
    public record WordsRow(String name, String address, List<List<Word>> cells) {}

    /** A quotation: who says it, what each article that has it leaves out, and the numbers of those that do not have it at all. */
    public record QuotationUse(String speaker, String text, List<Use> uses, String without) {}

    /** How an article has a quotation, by its number. */
    public record Use(String number, String outlet, String address, List<String> leftOut) {}

    /** Harm, and how each article tells it. */
    public record HarmRow(String what, List<HarmUse> uses) {}

    /** How an article tells harm: by whom, and in which form. */
    public record HarmUse(String outlet, String address, String doer, String form, String words) {}

    /** What only one article has. */
    public record OnlyRow(
            String outlet,
            String address,
            String title,
            String actors,
            String heard,
            String cites,
            List<String> said) {}

    /** @param figures those of its articles, by id */
    StoryView(Story story, CorpusNames names, Map<String, ArticleFigures> figures) {
        this.story = story;
        this.figures = figures;
        this.names = names;
        int n = 1;
        for (Story.Telling t : story.articles()) {
            byArticle.put(
                    t.article(),
                    new Column(
                            Integer.toString(n++),
                            t.title() == null || t.title().isBlank() ? "Untitled" : t.title(),
                            Addresses.article(t.article()),
                            t.outletName() == null ? "unknown outlet" : t.outletName(),
                            t.outlet() == null ? "" : Addresses.outlet(t.outlet()),
                            t.ownershipClass() == null ? "" : names.value("class", t.ownershipClass()),
                            published(t.publishedAt()),
                            origin(t),
                            t.analysed()));
        }
    }

    /** Where the time of day is known it tells who was first; midnight is how a day alone is kept. */
    private static String published(OffsetDateTime at) {
        if (at == null) {
            return "";
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? Shown.day(at.toLocalDate()) : Shown.moment(at);
    }

    private String origin(Story.Telling t) {
        if (t.wire() != null) {
            return "copy of " + names.value("cites", t.wire());
        }
        return t.copyOf() == null ? "" : "nearly the same text as one before it";
    }

    public String title() {
        return story.articles().isEmpty()
                ? "Untitled"
                : byArticle.values().iterator().next().title();
    }

    /** How many articles of how many outlets, and how many of these have a text of their own. */
    public String sentence() {
        String origins = story.nOrigins() == story.nArticles()
                ? ""
                : " Only " + Shown.count(story.nOrigins()) + " of them "
                        + (story.nOrigins() == 1 ? "has a text of its own." : "have a text of their own.");
        return Shown.count(story.nArticles(), "article", "articles") + " of "
                + Shown.count(story.nOutlets(), "outlet", "outlets") + " tell this." + origins;
    }

    public boolean isComplete() {
        return story.complete();
    }

    public String json() {
        return "/api/v1/stories/" + story.id();
    }

    public String articlesAddress() {
        return "/articles?story=" + story.id();
    }

    public List<Column> articles() {
        return List.copyOf(byArticle.values());
    }

    /** How each tells it, in figures. */
    public List<StoryFigures.Row> figures() {
        return StoryFigures.of(List.copyOf(byArticle.keySet()), figures);
    }

    /** Those heard by most first. */
    public List<HeardRow> heard() {
        return story.heard().stream()
                .limit(HEARD)
                .map(h -> {
                    List<Boolean> cells = new ArrayList<>();
                    byArticle
                            .keySet()
                            .forEach(a -> cells.add(
                                    h.articles().contains(a)
                                            ? Boolean.TRUE
                                            : h.without().contains(a) ? Boolean.FALSE : null));
                    return new HeardRow(
                            named(h.actor(), h.name()),
                            address(h.actor()),
                            cells,
                            h.articles().size() == 1);
                })
                .toList();
    }

    private String named(String actor, String name) {
        return actor == null ? names.speaker(name) : names.actor(actor);
    }

    private static String address(String actor) {
        return actor == null ? "" : Addresses.actor(actor);
    }

    /** For the actors of whom most is said. */
    public List<WordsRow> words() {
        return story.words().stream()
                .filter(w -> !w.words().isEmpty())
                .limit(ACTORS)
                .map(w -> {
                    Map<String, List<Word>> cells = new HashMap<>();
                    for (Story.JudgingWord j : w.words()) {
                        add(cells.computeIfAbsent(j.article(), a -> new ArrayList<>()), word(j));
                    }
                    List<List<Word>> row = new ArrayList<>();
                    byArticle
                            .keySet()
                            .forEach(a -> row.add(cells.getOrDefault(a, List.of()).stream()
                                    .limit(WORDS)
                                    .toList()));
                    return new WordsRow(named(w.actor(), w.name()), address(w.actor()), row);
                })
                .toList();
    }

    private Word word(Story.JudgingWord j) {
        return new Word(
                (j.negated() ? "not " : "") + spans(j.spans()),
                j.holder() != null && !j.voice().equals("outlet") ? names.actor(j.holder()) : Shown.words(j.voice()),
                j.polarity() != null ? j.polarity() : j.label() == null ? "" : Shown.words(j.label()));
    }

    /** The same word of the same one that judges and is loaded as well is one. */
    private static void add(List<Word> cell, Word word) {
        for (int i = 0; i < cell.size(); i++) {
            Word w = cell.get(i);
            if (w.text().equals(word.text()) && w.voice().equals(word.voice())) {
                if (!w.polarity().contains(word.polarity())) {
                    cell.set(i, new Word(w.text(), w.voice(), w.polarity() + ", " + word.polarity()));
                }
                return;
            }
        }
        cell.add(word);
    }

    private static String spans(List<Report.SpanText> spans) {
        return spans.stream().map(Report.SpanText::text).collect(Collectors.joining(" … "));
    }

    /** What more than one article quotes. */
    public List<QuotationUse> sharedQuotations() {
        return quotations(true);
    }

    /** What one article alone quotes. */
    public List<QuotationUse> singleQuotations() {
        return quotations(false);
    }

    private List<QuotationUse> quotations(boolean shared) {
        return story.quotations().stream()
                .filter(q -> q.quotation().forms().size() > 1 == shared)
                .limit(QUOTATIONS)
                .map(q -> new QuotationUse(
                        named(q.quotation().speaker(), q.quotation().name()),
                        q.quotation().text(),
                        q.quotation().forms().stream().map(this::use).toList(),
                        numbers(q.without())))
                .toList();
    }

    private Use use(QuotationPage.Form f) {
        Column at = byArticle.get(f.article());
        return new Use(
                at == null ? "" : at.number(),
                f.outletName() == null ? "unknown outlet" : f.outletName(),
                Addresses.article(f.article()),
                f.leftOut());
    }

    private String numbers(List<String> articles) {
        return articles.stream()
                .filter(byArticle::containsKey)
                .map(a -> byArticle.get(a).number())
                .collect(Collectors.joining(", "));
    }

    public List<HarmRow> harm() {
        return story.harm().stream()
                .map(h -> new HarmRow(
                        named(h.harmed(), h.name()) + ": " + h.harm(),
                        h.told().stream().map(this::told).toList()))
                .toList();
    }

    private HarmUse told(Story.HarmTelling t) {
        Column at = byArticle.get(t.article());
        return new HarmUse(
                at == null ? "" : at.outlet(),
                Addresses.article(t.article()),
                t.doing().isEmpty() ? "nobody" : t.doer() == null ? spans(t.doing()) : names.actor(t.doer()),
                Shown.words(t.form()),
                spans(t.spans()));
    }

    /** What only one article has; articles that have nothing of their own are left out. */
    public List<OnlyRow> only() {
        List<OnlyRow> out = new ArrayList<>();
        for (Story.Telling t : story.articles()) {
            Story.OnlyHere o = t.only();
            if (o == null
                    || o.actors().isEmpty()
                            && o.heard().isEmpty()
                            && o.cites().isEmpty()
                            && o.content().isEmpty()) {
                continue;
            }
            Column at = byArticle.get(t.article());
            out.add(new OnlyRow(
                    at.outlet(),
                    at.address(),
                    at.title(),
                    actors(o.actors()),
                    actors(o.heard()),
                    o.cites().stream().map(c -> names.value("cites", c)).collect(Collectors.joining(", ")),
                    o.content().stream()
                            .limit(WORDS)
                            .map(c -> names.actor(c.speaker()) + ": " + spans(c.spans()))
                            .toList()));
        }
        return out;
    }

    private String actors(List<String> ids) {
        return ids.stream().limit(ACTORS).map(names::actor).collect(Collectors.joining(", "));
    }
}
