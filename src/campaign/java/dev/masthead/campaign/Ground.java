package dev.masthead.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Where one phase takes place: a folder and a port of its own, what was asked for, and what did not hold. */
final class Ground {
    private static final int MOST_TOLD = 40;

    final Path folder;
    final int port;
    private final Map<String, String> options;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<Service> services = new CopyOnWriteArrayList<>();

    /** @param folder of the phase; what was in it is removed */
    Ground(Map<String, String> options, Path folder) throws IOException {
        this.options = options;
        this.folder = folder;
        port = number("port", 18_190);
        remove(folder);
        Files.createDirectories(folder);
    }

    int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
    }

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    void check(boolean held, String what) {
        if (!held && faults.size() < MOST_TOLD) {
            faults.add(what);
            say("  did not hold: %s", what);
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The service in the folder of this phase, not yet started. */
    Service service() {
        Path jar = Path.of(options.getOrDefault("jar", "target/quarkus-app/quarkus-run.jar"))
                .toAbsolutePath();
        Service service = new Service(jar, folder.resolve("home"), port, options.getOrDefault("memory", "512m"))
                .with("MASTHEAD_LEXICONS", Path.of("lexicons").toAbsolutePath().toString());
        services.add(service);
        return service;
    }

    /** Ends every service that the phase started, as it is. */
    void abandon() {
        services.forEach(Service::abandon);
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
