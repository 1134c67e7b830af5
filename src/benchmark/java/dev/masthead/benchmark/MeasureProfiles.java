package dev.masthead.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code measure-profiles}: how long a running service takes for profiles and comparisons. */
@Command(
        name = "measure-profiles",
        mixinStandardHelpOptions = true,
        description = {
            "Asks a running service for profiles and comparisons of its largest outlets, and for pages, facets and profiles",
            "of queries, one request at a time,",
            "and shows median, 95th percentile and maximum of the times in milliseconds, the answer read to its end.",
            "The key of the service, where it asks for one, is read from MASTHEAD_KEY."
        })
public final class MeasureProfiles implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COMPARED = 5;
    private static final int OK = 200;
    private static final double SOME = 0.2;
    private static final double FEW = 0.05;

    @Option(names = "--of", paramLabel = "URL", description = "address of the service")
    private String service = "http://localhost:8080";

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "of each kind that count; a tenth more warm up before")
    private int requests = 200;

    @Option(names = "--outlets", paramLabel = "N", description = "how many of the largest outlets take turns, 5 to 200")
    private int outlets = 100;

    @Option(names = "--from", paramLabel = "DAY", description = "first day of the year that is asked for")
    private LocalDate from = LocalDate.of(2024, 1, 1);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    public static void main(String[] args) {
        System.exit(new CommandLine(new MeasureProfiles())
                .setExecutionExceptionHandler(Failure::report)
                .execute(args));
    }

    /** For the command line. */
    public MeasureProfiles() {}

    MeasureProfiles(String service, int requests) {
        this.service = service;
        this.requests = requests;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%-30s %8s %8s %8s %8s%n", "", "requests", "median", "95 %", "max");
        measured((kind, times) -> System.out.printf(
                Locale.ROOT,
                "%-30s %8d %8.1f %8.1f %8.1f%n",
                kind,
                times.length,
                percentile(times, 0.5),
                percentile(times, 0.95),
                times[times.length - 1]));
        return 0;
    }

    /** What is asked for; {@code share} of the requests are made, where one takes seconds. */
    private record Kind(double share, IntFunction<String> address) {}

    /**
     * Milliseconds of each kind of request, the shortest first, in the order of the table.
     *
     * @param heard of each as it is done
     */
    Map<String, double[]> measured(BiConsumer<String, double[]> heard) throws IOException, InterruptedException {
        List<String> slugs = largest();
        if (slugs.size() < COMPARED) {
            throw new IOException(
                    "the service has articles of " + slugs.size() + " outlets; " + COMPARED + " are needed");
        }
        LocalDate to = from.plusYears(1).minusDays(1);
        String year = "from=" + from + "&to=" + to;
        String shifted = "from=" + from.plusDays(14) + "&to=" + to.minusDays(14);
        String months = "from=" + from.plusMonths(1) + "&to=" + to;
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("a year", new Kind(1, i -> profile(slugs, i) + year));
        kinds.put("a year less two half months", new Kind(1, i -> profile(slugs, i) + shifted));
        kinds.put("eleven months, whose lists are not kept", new Kind(1, i -> profile(slugs, i) + months));
        kinds.put("a year of one section", new Kind(1, i -> profile(slugs, i) + year + "&section=World"));
        kinds.put(
                "a year with its weeks",
                new Kind(1, i -> profile(slugs, i) + year + "&trend=loaded_outlet_per_1000_words&trend_by=week"));
        kinds.put("all time", new Kind(1, i -> profile(slugs, i)));
        kinds.put(
                "comparison of five, a year",
                new Kind(1, i -> "/api/v1/compare?outlets=" + five(slugs, i) + "&" + year));
        kinds.put("list of outlets", new Kind(1, i -> "/api/v1/outlets?sort=articles"));
        kinds.put("list of actors", new Kind(1, i -> "/api/v1/actors"));
        kinds.put("articles of a day with a word", new Kind(1, i -> "/api/v1/articles?q=ba+OR+de&" + day(i)));
        kinds.put("facets of a day", new Kind(1, i -> "/api/v1/facets?" + day(i)));
        kinds.put("facets of a month", new Kind(SOME, i -> "/api/v1/facets?" + month(i)));
        kinds.put("facets of all", new Kind(FEW, i -> "/api/v1/facets"));
        kinds.put("profile of a query, a month", new Kind(SOME, i -> "/api/v1/profile?" + month(i)));
        kinds.put("profile of all", new Kind(FEW, i -> "/api/v1/profile"));
        Map<String, double[]> out = new LinkedHashMap<>();
        for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
            double[] times = times(kind.getValue().address(), (int)
                    Math.ceil(requests * kind.getValue().share()));
            out.put(kind.getKey(), times);
            heard.accept(kind.getKey(), times);
        }
        return out;
    }

    private List<String> largest() throws IOException, InterruptedException {
        JsonNode page = JSON.readTree(get("/api/v1/outlets?sort=articles&with_articles=true&limit=" + outlets));
        List<String> out = new ArrayList<>();
        page.path("items").forEach(o -> out.add(o.path("slug").textValue()));
        return out;
    }

    private static String profile(List<String> slugs, int i) {
        return "/api/v1/outlets/" + slugs.get(i % slugs.size()) + "/profile?";
    }

    private String day(int i) {
        LocalDate day = from.plusDays(i % from.lengthOfYear());
        return "from=" + day + "&to=" + day;
    }

    private String month(int i) {
        LocalDate first = from.withDayOfMonth(1).plusMonths(i % 12);
        return "from=" + first + "&to=" + first.plusMonths(1).minusDays(1);
    }

    private static String five(List<String> slugs, int i) {
        List<String> out = new ArrayList<>();
        for (int k = 0; k < COMPARED; k++) {
            out.add(slugs.get((i + k) % slugs.size()));
        }
        return String.join(",", out);
    }

    private double[] times(IntFunction<String> address, int requests) throws IOException, InterruptedException {
        int warmUp = Math.max(1, requests / 10);
        double[] out = new double[requests];
        for (int i = -warmUp; i < requests; i++) {
            long start = System.nanoTime();
            get(address.apply(i + warmUp));
            if (i >= 0) {
                out[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(out);
        return out;
    }

    /** The smallest time that at least this share of the sorted times does not exceed. */
    static double percentile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private HttpRequest request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(service + path));
        String key = System.getenv("MASTHEAD_KEY");
        return (key == null ? builder : builder.header("Authorization", "Bearer " + key)).build();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(path), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException("the service answered " + response.statusCode() + " to " + path);
        }
        return response.body();
    }
}
