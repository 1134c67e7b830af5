package dev.masthead.benchmark;

import dev.masthead.campaign.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code growth}: what ten times as many articles cost profiles, lists and facets, from an empty database to the table. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the packaged program on a database of its own, fills that with invented articles, asks for profiles, lists and facets,",
            "makes ten times as many articles of them, and asks again. Shows median and 95th percentile of both in milliseconds.",
            "A million articles take some 8 GB of disk, and an hour."
        })
public final class ProfileGrowth implements Callable<Integer> {
    /** A service that takes less than this share of a processor has nothing to do. */
    private static final double IDLE = 0.05;

    private static final int LOOK_SECONDS = 10;

    @Option(names = "--articles", paramLabel = "N", description = "how many before they are multiplied by ten")
    private int articles = 100_000;

    @Option(names = "--outlets", paramLabel = "N", description = "of how many outlets")
    private int outlets = 50;

    @Option(names = "--requests", paramLabel = "N", description = "of each kind that count")
    private int requests = 100;

    @Option(names = "--memory", paramLabel = "SIZE", description = "heap of the service")
    private String memory = "1g";

    @Option(names = "--port", paramLabel = "N", description = "of the service")
    private int port = 8191;

    @Option(names = "--home", paramLabel = "DIR", description = "an empty folder for the database")
    private Path home = Path.of("target/growth");

    @Option(names = "--keep", description = "leaves the database where it is; it is removed otherwise")
    private boolean keep;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "a page whose table between <!-- growth --> marks is replaced")
    private Path page;

    public static void main(String[] args) {
        System.exit(new CommandLine(new ProfileGrowth())
                .setExecutionExceptionHandler(Failure::report)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (Files.exists(home)) {
            throw new IOException(home + " is there already; remove it, or name another folder with --home");
        }
        try {
            try (Service service = service()) {
                service.start();
            }
            tool(GenerateLoad.class, "--articles", "" + articles, "--outlets", "" + outlets);
            Map<String, double[]> few = measured();
            tool(MultiplyLoad.class);
            String table = table(few, measured());
            System.out.print(table);
            if (page != null) {
                Files.writeString(page, MarkedPage.with(Files.readString(page), "growth", table));
            }
        } finally {
            if (!keep) {
                remove();
            }
        }
        return 0;
    }

    private Service service() {
        return new Service(
                        Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath(),
                        home.toAbsolutePath(),
                        port,
                        memory)
                .withOption("-XX:TieredStopAtLevel=4")
                .with("MASTHEAD_LEXICONS", Path.of("lexicons").toAbsolutePath().toString());
    }

    /** In a process of its own, which starts the database where the service has stopped it. */
    private void tool(Class<?> tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                tool.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("MASTHEAD_HOME", home.toAbsolutePath().toString());
        if (builder.start().waitFor() != 0) {
            throw new IOException(tool.getSimpleName() + " failed");
        }
    }

    private Map<String, double[]> measured() throws IOException, InterruptedException {
        try (Service service = service()) {
            service.start();
            // lists are worked out behind the scenes, from some seconds after the start on
            TimeUnit.SECONDS.sleep(2 * LOOK_SECONDS);
            for (double before = service.cpuSeconds(), now = 0; ; before = now) {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
                now = service.cpuSeconds();
                if (now - before < IDLE * LOOK_SECONDS) {
                    break;
                }
            }
            return new MeasureProfiles("http://localhost:" + port, requests).measured((kind, times) -> {});
        }
    }

    private String table(Map<String, double[]> few, Map<String, double[]> many) {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d and %,d articles of %d and %d outlets; load %.1f on %d processors.%n%n",
                articles,
                10 * articles,
                outlets,
                10 * outlets,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        out.append("| request | requests | before: median / 95 % | tenfold: median / 95 % | median grows |\n");
        out.append("| --- | --- | --- | --- | --- |\n");
        few.forEach((kind, times) -> {
            double[] later = many.get(kind);
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f / %.0f | %.0f / %.0f | %.1f× |%n",
                    kind,
                    times.length,
                    MeasureProfiles.percentile(times, 0.5),
                    MeasureProfiles.percentile(times, 0.95),
                    MeasureProfiles.percentile(later, 0.5),
                    MeasureProfiles.percentile(later, 0.95),
                    MeasureProfiles.percentile(later, 0.5) / MeasureProfiles.percentile(times, 0.5)));
        });
        return out.toString();
    }

    private void remove() throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
