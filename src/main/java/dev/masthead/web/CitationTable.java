package dev.masthead.web;

import dev.masthead.corpus.CitationNetwork;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who rests on whom, laid out for reading: a matrix of those most concerned, and both lists. */
public final class CitationTable {
    private static final int ROWS = 15;
    private static final int COLUMNS = 12;
    private static final int LISTED = 50;
    private static final int SHADES = 5;

    private final CitationNetwork network;
    private final Asked asked;
    private final CorpusNames names;

    /** An outlet that is cited. */
    public record CitedRow(
            String name,
            String address,
            String ownershipClass,
            String country,
            String articles,
            String articlesAddress,
            String groups,
            String first,
            String firstAddress) {}

    /** A group that cites. */
    public record GroupRow(String name, String address, String ownershipClass, String articles, String citing) {}

    /** How many articles of a group rest on an outlet: the number, the articles, and how dark it is drawn, 1 to 5; 0 for none. */
    public record Cell(String articles, String address, int shade) {}

    /** A group's row of the matrix. */
    public record MatrixRow(String name, String address, List<Cell> cells) {}

    CitationTable(CitationNetwork network, Asked asked, CorpusNames names) {
        this.network = network;
        this.asked = asked;
        this.names = names;
    }

    public String articles() {
        return Shown.count(network.nArticles(), "article", "articles");
    }

    public String citing() {
        return Shown.count(network.nCiting());
    }

    public boolean isEmpty() {
        return network.citations().isEmpty();
    }

    public boolean isByOutlet() {
        return network.by().equals("outlet");
    }

    /** Outlets at the head of the matrix. */
    public List<CitedRow> heads() {
        return cited().stream().limit(COLUMNS).toList();
    }

    public List<MatrixRow> matrix() {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        long most = 1;
        for (CitationNetwork.Citation one : network.citations()) {
            counts.computeIfAbsent(one.group(), g -> new HashMap<>()).put(one.cites(), one.nArticles());
            most = Math.max(most, one.nArticles());
        }
        List<MatrixRow> out = new ArrayList<>();
        for (CitationNetwork.Group g : citing(ROWS)) {
            List<Cell> cells = new ArrayList<>();
            for (CitationNetwork.Cited c :
                    network.cited().stream().limit(COLUMNS).toList()) {
                long n = counts.getOrDefault(g.value(), Map.of()).getOrDefault(c.outlet(), 0L);
                cells.add(
                        n == 0
                                ? new Cell("", "", 0)
                                : new Cell(
                                        Shown.count(n),
                                        of(g.value()).with("cites", c.outlet()).at("/articles"),
                                        (int) Math.max(1, Math.ceil(SHADES * Math.sqrt(n / (double) most)))));
            }
            out.add(new MatrixRow(name(g), address(g), cells));
        }
        return out;
    }

    private List<CitationNetwork.Group> citing(int most) {
        return network.groups().stream()
                .filter(g -> g.nCiting() > 0)
                .limit(most)
                .toList();
    }

    /** The same articles, those of one group alone. */
    private Asked of(String group) {
        return switch (network.by()) {
            case "outlet", "class", "country", "story" -> asked.set(network.by(), group);
            default -> {
                java.time.YearMonth month = java.time.YearMonth.parse(group);
                yield asked.set("from", month.atDay(1).toString())
                        .set("to", month.atEndOfMonth().toString());
            }
        };
    }

    private String name(CitationNetwork.Group g) {
        return switch (network.by()) {
            case "outlet" -> g.name();
            case "month" -> Shown.published(g.value() + "-01", "month");
            default -> names.value(network.by(), g.value());
        };
    }

    private String address(CitationNetwork.Group g) {
        return isByOutlet() ? Addresses.outlet(g.value()) : of(g.value()).at("/articles");
    }

    public List<GroupRow> groups() {
        return citing(LISTED).stream()
                .map(g -> new GroupRow(
                        name(g),
                        address(g),
                        g.ownershipClass() == null ? "" : names.value("class", g.ownershipClass()),
                        Shown.count(g.nArticles()),
                        Shown.percent(g.nCiting() / (double) Math.max(1, g.nArticles()))))
                .toList();
    }

    public List<CitedRow> cited() {
        return network.cited().stream().limit(LISTED).map(this::row).toList();
    }

    private CitedRow row(CitationNetwork.Cited c) {
        return new CitedRow(
                c.name(),
                Addresses.outlet(c.outlet()),
                names.value("class", c.ownershipClass()),
                Shown.country(c.country()),
                Shown.count(c.nArticles()),
                asked.with("cites", c.outlet()).at("/articles"),
                Shown.count(c.nGroups()),
                c.first() == null
                        ? ""
                        : Shown.day(
                                c.first().publishedAt().atZone(ZoneOffset.UTC).toLocalDate()),
                c.first() == null ? "" : Addresses.article(c.first().article()));
    }

    /** Whether there are more than are shown. */
    public boolean isCut() {
        return network.cited().size() > LISTED;
    }
}
