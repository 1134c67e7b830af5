package dev.masthead.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the map of the page on outlets from Natural Earth's borders, which are in the public domain.
 *
 * <pre>
 * bin/dev make-world-map COUNTRIES-50M.json ISO_3166-1.json OUT.tsv
 * </pre>
 *
 * <p>The first is the TopoJSON of {@code world-atlas} (npm), the second the list of codes of {@code iso-codes} (Debian). Borders are
 * drawn in the Equal Earth projection (Šavrič, Patterson and Jenny 2018), so that areas can be compared, and simplified arc by arc
 * (Visvalingam and Whyatt 1993), so that neighbours keep a common border. A line holds a country's code, the middle of its largest
 * piece, and its outline, or no outline where it is too small to be seen and is drawn as a dot.
 */
public final class WorldMapMaking {
    private static final double WIDTH = 1000;

    /** Degrees around the Earth. */
    private static final double ROUND = 360;

    /** Points that take away less than this area, in square units of the drawing, are left out. */
    private static final double LEAST_TRIANGLE = 0.8;

    /** Islands of less are left out, but for the largest piece of a country. */
    private static final double LEAST_ISLAND = 2;

    /** A country of less is a dot. */
    private static final double LEAST_COUNTRY = 9;

    /** Nobody is at home there, and it would take a fifth of the drawing. */
    private static final String ANTARCTICA = "AQ";

    /** Countries without a number of their own. */
    private static final Map<String, String> BY_NAME = Map.of("Kosovo", "XK");

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    /** Half of the width and of the height of the projected Earth of radius 1. */
    private static final double HALF_WIDTH = project(180, 0)[0];

    private static final double TOP = project(0, 84)[1];

    private WorldMapMaking() {}

    public static void main(String[] args) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        JsonNode world = json.readTree(Path.of(args[0]).toFile());
        Map<String, String> codes = new HashMap<>();
        json.readTree(Path.of(args[1]).toFile())
                .path("3166-1")
                .forEach(c -> codes.put(
                        c.path("numeric").textValue(), c.path("alpha_2").textValue()));
        List<List<double[]>> arcs = new ArrayList<>();
        world.path("arcs").forEach(a -> arcs.add(simplified(points(a, world.path("transform")))));
        Map<String, List<int[][]>> rings = new TreeMap<>();
        for (JsonNode country : world.path("objects").path("countries").path("geometries")) {
            String name = country.path("properties").path("name").textValue();
            String code = codes.getOrDefault(country.path("id").asText(""), BY_NAME.get(name));
            if (code == null) {
                System.err.println("no code for " + name + ", which is left out");
            } else if (!code.equals(ANTARCTICA)) {
                List<int[][]> of = rings.computeIfAbsent(code, c -> new ArrayList<>());
                JsonNode pieces = country.path("arcs");
                if (country.path("type").textValue().equals("Polygon")) {
                    pieces.forEach(r -> of.add(ring(r, arcs)));
                } else {
                    pieces.forEach(p -> p.forEach(r -> of.add(ring(r, arcs))));
                }
            }
        }
        StringBuilder out = new StringBuilder(
                "# Borders of countries for the map of outlets: code, middle, outline. From Natural"
                        + " Earth 4.1.0, 1:50m (public domain,\n# https://www.naturalearthdata.com), by bin/dev make-world-map.\n");
        rings.forEach((code, of) -> out.append(line(code, of)));
        Files.writeString(Path.of(args[2]), out);
        System.out.println(rings.size() + " countries, " + Files.size(Path.of(args[2])) + " bytes");
    }

    private static String line(String code, List<int[][]> rings) {
        int[][] largest = rings.stream()
                .max(Comparator.comparingDouble((int[][] r) -> Math.abs(area(r))))
                .orElseThrow();
        StringBuilder outline = new StringBuilder();
        if (Math.abs(area(largest)) >= LEAST_COUNTRY) {
            for (int[][] r : rings) {
                if (r == largest || Math.abs(area(r)) >= LEAST_ISLAND) {
                    outline.append(path(r));
                }
            }
        }
        double x = 0;
        double y = 0;
        for (int[] p : largest) {
            x += p[0];
            y += p[1];
        }
        return code + "\t" + Math.round(x / largest.length) + "\t" + Math.round(y / largest.length) + "\t" + outline
                + "\n";
    }

    /** In steps from point to point, which are short. */
    private static String path(int[][] ring) {
        StringBuilder out = new StringBuilder("M" + ring[0][0] + " " + ring[0][1] + "l");
        String gap = "";
        for (int i = 1; i < ring.length - 1; i++) {
            int dx = ring[i][0] - ring[i - 1][0];
            int dy = ring[i][1] - ring[i - 1][1];
            out.append(dx < 0 ? "" : gap).append(dx).append(dy < 0 ? "" : " ").append(dy);
            gap = " ";
        }
        return out.append("z").toString();
    }

    private static double area(int[][] ring) {
        double twice = 0;
        for (int i = 0; i < ring.length; i++) {
            int[] a = ring[i];
            int[] b = ring[(i + 1) % ring.length];
            twice += (double) a[0] * b[1] - (double) b[0] * a[1];
        }
        return twice / 2;
    }

    /**
     * A ring of arcs, each but the first without the point it shares with the one before; a negative number is an arc backwards. A
     * ring that crosses the line of the date goes on beyond it.
     */
    private static int[][] ring(JsonNode numbers, List<List<double[]>> arcs) {
        List<double[]> all = new ArrayList<>();
        for (JsonNode number : numbers) {
            int n = number.intValue();
            List<double[]> arc = arcs.get(n < 0 ? ~n : n);
            for (int i = 0; i < arc.size(); i++) {
                double[] p = arc.get(n < 0 ? arc.size() - 1 - i : i);
                double before = all.isEmpty() ? p[0] : all.get(all.size() - 1)[0];
                all.add(new double[] {p[0] + ROUND * Math.round((before - p[0]) / ROUND), p[1]});
            }
        }
        double middle = all.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double shift = middle < -ROUND / 2 ? ROUND : middle > ROUND / 2 ? -ROUND : 0;
        List<int[]> out = new ArrayList<>();
        for (double[] p : all) {
            double[] at = drawn(p[0] + shift, p[1]);
            int[] point = {(int) Math.round(at[0]), (int) Math.round(at[1])};
            int[] last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last == null || last[0] != point[0] || last[1] != point[1]) {
                out.add(point);
            }
        }
        return out.toArray(int[][]::new);
    }

    /** An arc's points in degrees; TopoJSON has them as whole steps from one to the next. */
    private static List<double[]> points(JsonNode arc, JsonNode transform) {
        List<double[]> out = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (JsonNode step : arc) {
            x += step.get(0).longValue();
            y += step.get(1).longValue();
            out.add(new double[] {
                x * transform.path("scale").get(0).doubleValue()
                        + transform.path("translate").get(0).doubleValue(),
                y * transform.path("scale").get(1).doubleValue()
                        + transform.path("translate").get(1).doubleValue()
            });
        }
        return out;
    }

    private static double[] drawn(double longitude, double latitude) {
        double[] p = project(longitude, latitude);
        double unit = WIDTH / 2 / HALF_WIDTH;
        return new double[] {(p[0] + HALF_WIDTH) * unit, (TOP - p[1]) * unit};
    }

    private static double[] project(double longitude, double latitude) {
        double t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        double x = Math.toRadians(longitude) * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
        return new double[] {x, t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))};
    }

    /** The point that changes least goes first, until each that is left changes enough; both ends stay. */
    private static List<double[]> simplified(List<double[]> all) {
        List<double[]> points = new ArrayList<>(all);
        while (points.size() > 2) {
            int least = -1;
            double smallest = LEAST_TRIANGLE;
            for (int i = 1; i < points.size() - 1; i++) {
                double area = triangle(points.get(i - 1), points.get(i), points.get(i + 1));
                if (area < smallest) {
                    smallest = area;
                    least = i;
                }
            }
            if (least < 0) {
                break;
            }
            points.remove(least);
        }
        return points;
    }

    private static double triangle(double[] first, double[] second, double[] third) {
        double[] a = drawn(first[0], first[1]);
        double[] b = drawn(second[0], second[1]);
        double[] c = drawn(third[0], third[1]);
        return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
    }
}
