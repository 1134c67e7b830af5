package dev.masthead.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many outlets each country has, on a map. The borders are Natural Earth's ({@code world-map.tsv}), those of small countries are
 * dots.
 */
final class WorldMap {
    private static final String FILE = "world-map.tsv";

    /** From so many outlets on a country is a shade darker. */
    private static final long[] STEPS = {1, 10, 30, 100, 300};

    private static final List<Outline> OUTLINES = load();

    private WorldMap() {}

    /** @param outline a path of SVG; empty of a country that is too small for one */
    private record Outline(String code, String x, String y, String outline) {}

    /**
     * A country of the map.
     *
     * @param shade   0 without outlets, up to 5
     * @param address of its outlets; empty where it has none
     */
    public record Country(String says, String x, String y, String outline, int shade, String address) {
        /** Whether it is too small for an outline. */
        public boolean isDot() {
            return outline.isEmpty();
        }
    }

    /** A shade and what it stands for. */
    public record Step(int shade, String says) {}

    private static List<Outline> load() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WorldMap.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .map(c -> new Outline(c[0], c[1], c[2], c[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + FILE + " cannot be read", e);
        }
    }

    /**
     * All countries that are drawn; dots only of those that have outlets.
     *
     * @param outlets  by the country's code
     * @param page     the page that shows the outlets of one country
     */
    static List<Country> of(Map<String, Long> outlets, Asked page) {
        List<Country> out = new ArrayList<>();
        for (Outline o : OUTLINES) {
            long n = outlets.getOrDefault(o.code(), 0L);
            if (n > 0 || !o.outline().isEmpty()) {
                out.add(new Country(
                        Shown.country(o.code()) + ": " + Shown.count(n, "outlet", "outlets"),
                        o.x(),
                        o.y(),
                        o.outline(),
                        shade(n),
                        n == 0 ? "" : page.set("country", o.code()).at("/outlets") + "#registry"));
            }
        }
        return out;
    }

    private static int shade(long n) {
        int shade = 0;
        while (shade < STEPS.length && n >= STEPS[shade]) {
            shade++;
        }
        return shade;
    }

    /** What the shades stand for. */
    static List<Step> steps() {
        List<Step> out = new ArrayList<>();
        for (int i = 0; i < STEPS.length; i++) {
            out.add(new Step(
                    i + 1,
                    i + 1 == STEPS.length
                            ? Shown.count(STEPS[i]) + " and more"
                            : Shown.count(STEPS[i]) + " to " + Shown.count(STEPS[i + 1] - 1)));
        }
        return out;
    }
}
