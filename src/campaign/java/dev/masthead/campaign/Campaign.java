package dev.masthead.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Attacks the packaged program as somebody with bad intent, bad luck or bad data would, on this machine alone, and says what held.
 * Each phase starts the service anew in a folder of its own and ends within a time; what came of it is kept in {@code
 * results.json}, so that a campaign can be made phase by phase. The whole ends with status 1 where something did not hold.
 */
public final class Campaign {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TABLE = "| %s | %s | %s | %s |";

    private static final Set<String> OPTIONS = new TreeSet<>(List.of(
            "phase",
            "phases",
            "resume",
            "phase-minutes",
            "folder",
            "jar",
            "port",
            "memory",
            "seed",
            "articles",
            "job-seconds",
            "requests",
            "fuzz-seconds",
            "kills",
            "kill-millis",
            "database-kills",
            "disk-fills",
            "disk-mb",
            "slow",
            "slow-seconds",
            "slow-millis",
            "large",
            "memory-seconds"));

    private static final Map<String, Phase> PHASES = new LinkedHashMap<>();

    static {
        PHASES.put("doors", g -> new AccessAttacks(g).doors());
        PHASES.put("sites", g -> new AccessAttacks(g).sites());
        PHASES.put("roles", g -> new AccessAttacks(g).roles());
        PHASES.put("slow", g -> new LoadAttacks(g).slow());
        PHASES.put("inputs", g -> new InputAttacks(g).inputs());
        PHASES.put("memory", g -> new LoadAttacks(g).memory());
        PHASES.put("fuzz", g -> new InputAttacks(g).fuzz());
        PHASES.put("kills", g -> new KillAttacks(g).kills());
        PHASES.put("database", g -> new KillAttacks(g).database());
        PHASES.put("disk", g -> new KillAttacks(g).disk());
    }

    private final Map<String, String> options;
    private final Path folder;
    private final Map<String, Result> results = new LinkedHashMap<>();

    /** One kind of attack; says what came of it. */
    @FunctionalInterface
    private interface Phase {
        String run(Ground ground) throws Exception;
    }

    /**
     * What came of a phase.
     *
     * @param at     when it ended, in UTC
     * @param faults what did not hold
     */
    private record Result(String at, long seconds, String words, List<String> faults) {
        private static final int LONGEST = 200;

        /** For the table: yes, or what did not hold, the first of it in its words. */
        String held() {
            if (faults.isEmpty()) {
                return "yes";
            }
            String first = faults.get(0).replace('|', '/');
            return "**no**: " + (first.length() > LONGEST ? first.substring(0, LONGEST) + " …" : first)
                    + (faults.size() == 1 ? "" : " and " + (faults.size() - 1) + " more");
        }
    }

    private Campaign(Map<String, String> options) throws IOException {
        this.options = options;
        folder = Path.of(options.getOrDefault("folder", "target/campaign")).toAbsolutePath();
        Files.createDirectories(folder);
        if (Files.exists(file())) {
            results.putAll(JSON.readValue(file().toFile(), new TypeReference<Map<String, Result>>() {}));
        }
    }

    /** Options with their values, among them {@code --phases} with names of phases and commas between them. */
    public static void main(String[] args) throws Exception {
        Campaign campaign = new Campaign(options(args));
        for (String phase : campaign.wanted()) {
            campaign.run(phase);
        }
        System.exit(campaign.report() ? 0 : 1);
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].replaceFirst("^--", "");
            if (!OPTIONS.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "an option and its value are wanted, not " + args[i] + ": " + OPTIONS);
            }
            options.put(name, args[i + 1]);
        }
        return options;
    }

    private List<String> wanted() {
        String named = options.getOrDefault("phases", options.getOrDefault("phase", String.join(",", PHASES.keySet())));
        List<String> out = new ArrayList<>();
        for (String phase : named.split(",")) {
            if (!PHASES.containsKey(phase)) {
                throw new IllegalArgumentException("no phase " + phase + ": " + PHASES.keySet());
            }
            boolean held =
                    results.containsKey(phase) && results.get(phase).faults().isEmpty();
            if (!(held && Boolean.parseBoolean(options.get("resume")))) {
                out.add(phase);
            }
        }
        return out;
    }

    private Path file() {
        return folder.resolve("results.json");
    }

    private void run(String phase) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Ground ground = new Ground(options, folder.resolve(phase));
        int minutes = ground.number("phase-minutes", 40);
        FutureTask<String> task = new FutureTask<>(() -> PHASES.get(phase).run(ground));
        Thread thread = new Thread(task, phase);
        thread.setDaemon(true);
        thread.start();
        String words = "it did not come to its end";
        try {
            words = task.get(minutes, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            ground.check(false, "it took more than " + minutes + " minutes");
        } catch (ExecutionException e) {
            ground.check(false, "it ended with " + e.getCause());
        } finally {
            ground.abandon();
        }
        long seconds = (System.nanoTime() - started) / 1_000_000_000L;
        results.put(
                phase,
                new Result(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), seconds, words, ground.faults()));
        JSON.writerWithDefaultPrettyPrinter().writeValue(file().toFile(), results);
        Ground.say("%s: %s (%d s)", phase, words, seconds);
    }

    /** The table of all phases, those of earlier runs among them; whether each was made and held. */
    private boolean report() {
        boolean held = true;
        Ground.say(TABLE, "phase", "what came of it", "held", "seconds");
        Ground.say(TABLE, "---", "---", "---", "---");
        for (String phase : PHASES.keySet()) {
            Result r = results.get(phase);
            if (r == null) {
                Ground.say(TABLE, phase, "not made yet", "—", "—");
                continue;
            }
            held &= r.faults().isEmpty();
            Ground.say(TABLE, phase, r.words(), r.held(), r.seconds());
        }
        results.forEach((phase, r) -> r.faults().forEach(f -> Ground.say("DID NOT HOLD, %s: %s", phase, f)));
        return held;
    }
}
