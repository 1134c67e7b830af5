package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bin/dev validate}: reruns the figures of {@code docs/validation.md}. */
@Command(
        name = "bin/dev validate",
        mixinStandardHelpOptions = true,
        description = {
            "Reruns the conditions of src/evaluation/resources/validation.yaml for which there are data, writes the tables of",
            "docs/validation.md anew and says which figures are not as expected. Exit code 1 if one is not.",
            "A figure within its tolerance is shown as expected, so that the page does not change without need."
        })
public final class Validate implements Callable<Integer> {
    static final String PLAN = "src/evaluation/resources/validation.yaml";
    static final String PAGE = "docs/validation.md";
    private static final int NOT_DONE = 2;

    @Option(names = "--checkout", paramLabel = "DIR", description = "the checkout, else the working directory")
    private Path checkout = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:MASTHEAD_DATA}",
            description = "the data sets; else MASTHEAD_DATA, else ../shared/data beside the checkout")
    private Path data;

    @Option(
            names = "--judge",
            paramLabel = "FILE",
            description = "judge.py; else eval/judge.py beside the folder of the data")
    private Path judge;

    @Option(names = "--accept", description = "what was measured is expected from now on")
    private boolean accept;

    @Option(names = "--list", description = "only lists the conditions")
    private boolean list;

    @Option(names = "--threads", paramLabel = "N", description = "threads that analyse; one by default")
    private int threads = 1;

    @Parameters(paramLabel = "NAME", description = "conditions or tables; all without one")
    private List<String> names = new ArrayList<>();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Validate())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println("validate: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
                    return NOT_DONE;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = checkout.resolve(PLAN);
        ValidationPlan plan = ValidationPlan.read(file);
        List<Condition> chosen = chosen(plan);
        if (list) {
            chosen.forEach(c -> System.out.println(c.name() + " (" + c.task() + " on " + c.data() + ")"));
            return 0;
        }
        Path sets = data != null ? data : checkout.resolve("../shared/data");
        Measurement measurement = new Measurement(
                sets,
                file.resolveSibling("codings"),
                judge != null ? judge : sets.resolve("../eval/judge.py"),
                checkout.resolve("target/validation"),
                threads);
        Map<String, Map<String, Double>> off = new LinkedHashMap<>();
        int missing = 0;
        for (Condition c : chosen) {
            Optional<JsonNode> result = measurement.measure(c);
            if (result.isEmpty()) {
                System.out.println(c.name() + ": no data at hand");
                missing++;
            } else {
                System.out.println(c.name() + " " + result.get());
                Map<String, Double> differing = differing(plan, c, result.get());
                if (!differing.isEmpty()) {
                    off.put(c.name(), differing);
                }
            }
        }
        if (missing == chosen.size()) {
            throw new IOException("there are no data in " + sets + "; --data says where they are");
        }
        write(plan, off);
        if (accept) {
            ValidationPlan.accept(file, off);
        }
        report(plan, off);
        return off.isEmpty() || accept ? 0 : 1;
    }

    private List<Condition> chosen(ValidationPlan plan) throws IOException {
        List<Condition> out = plan.conditions().stream()
                .filter(c -> names.isEmpty() || names.contains(c.name()) || names.contains(c.table()))
                .toList();
        for (String name : names) {
            if (out.stream().noneMatch(c -> name.equals(c.name()) || name.equals(c.table()))) {
                throw new IOException("there is no condition or table " + name + "; --list shows them");
            }
        }
        return out;
    }

    /** The measured values that are not as expected, by path. */
    static Map<String, Double> differing(ValidationPlan plan, Condition c, JsonNode result) throws IOException {
        Map<String, Double> out = new LinkedHashMap<>();
        for (Figure f : c.figures()) {
            Double value = f.of(result);
            if (value == null && f.expected() != null) {
                throw new IOException(c.name() + ": the task " + c.task() + " gives no " + f.path());
            }
            // a rounding error must not decide at the border
            if (value != null
                    && (f.expected() == null || Math.abs(value - f.expected()) > plan.toleranceOf(f) + 1e-9)) {
                out.put(f.path(), value);
            }
        }
        return out;
    }

    private void write(ValidationPlan plan, Map<String, Map<String, Double>> off) throws IOException {
        Path page = checkout.resolve(PAGE);
        String before = Files.readString(page);
        String after = ValidationTables.rewrite(
                before, plan, (c, f) -> off.getOrDefault(c.name(), Map.of()).getOrDefault(f.path(), f.expected()));
        if (!after.equals(before)) {
            Files.writeString(page, after);
        }
    }

    private static void report(ValidationPlan plan, Map<String, Map<String, Double>> off) {
        if (off.isEmpty()) {
            System.out.println("every figure is as expected");
        }
        for (Condition c : plan.conditions()) {
            Map<String, Double> measured = off.getOrDefault(c.name(), Map.of());
            for (Figure f : c.figures()) {
                if (measured.containsKey(f.path())) {
                    double value = measured.get(f.path());
                    System.out.println(
                            f.expected() == null
                                    ? String.format(
                                            Locale.ROOT, "%s, %s: %.4f, nothing expected", c.name(), f.label(), value)
                                    : String.format(
                                            Locale.ROOT,
                                            "%s, %s: %.4f, expected %.4f (%+.4f)",
                                            c.name(),
                                            f.label(),
                                            value,
                                            f.expected(),
                                            value - f.expected()));
                }
            }
        }
    }
}
