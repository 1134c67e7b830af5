package dev.masthead.campaign;

import dev.masthead.campaign.RawClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether many at once leave the service answering. */
final class LoadAttacks extends Attack {
    private int sent;

    LoadAttacks(Ground ground) {
        super(ground);
    }

    /** Whether others are answered while many hold connections, and how much longer they wait than without them. */
    String slow() throws Exception {
        int n = number("slow", 300);
        int seconds = number("slow-seconds", 20);
        try (Service service = service()) {
            service.start();
            // what a first request loads is none of the slow clients' doing
            ask(5);
            Others alone = ask(seconds);
            Others beside;
            try (SlowClients slow = new SlowClients(port, n)) {
                beside = ask(seconds);
            }
            check(beside.failed == 0, beside.failed + " requests failed beside slow clients");
            check(
                    beside.slowest() < number("slow-millis", 1_000) || beside.slowest() < 2 * alone.slowest(),
                    "the slowest answer beside slow clients took " + beside.slowest() + " ms");
            return result(
                    "%d slow or silent connections for %d s; %d other requests, %d failed; the slowest by address %s;"
                            + " without them %s",
                    n, seconds, beside.asked, beside.failed, beside.worst, alone.worst);
        }
    }

    /** What others were answered; {@code worst} is the slowest answer of each address in milliseconds. */
    private static final class Others {
        private final Map<String, Long> worst = new TreeMap<>();
        private int asked;
        private int failed;

        private void count(String what, Answer answer, int wanted) {
            worst.merge(what, answer.millis(), Math::max);
            failed += answer.status() == wanted ? 0 : 1;
            asked++;
        }

        private long slowest() {
            return worst.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    private Others ask(int seconds) throws InterruptedException {
        Others out = new Others();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < until) {
            sent++;
            out.count("POST", client().post(ARTICLES, "application/json", article(sent, 5)), 201);
            for (String address :
                    List.of("/", "/q/health/ready", "/q/health/live", ARTICLES, ARTICLES + "/c-" + sent)) {
                out.count(address.replaceFirst("c-.*", "ID"), client().get(address), 200);
            }
            Thread.sleep(200);
        }
        return out;
    }

    /** Whether many large articles at once leave the service alive and answering. */
    String memory() throws Exception {
        int n = number("large", 64);
        String sentence = "The minister of works said on Monday that the corrupt regime of Storn would fall. ";
        try (Service service = service()) {
            service.start();
            ExecutorService threads = Executors.newFixedThreadPool(n);
            Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
            for (int i = 0; i < n; i++) {
                String text = "Article " + i + ". " + sentence.repeat(199_000 / sentence.length());
                threads.execute(() -> {
                    RawClient client = new RawClient(port, 180_000);
                    int status = 503;
                    for (int attempt = 0; attempt < 20 && status == 503; attempt++) {
                        Answer answer = client.post(ARTICLES, "text/plain", text);
                        status = answer.status();
                        statuses.computeIfAbsent(status, s -> new AtomicInteger())
                                .incrementAndGet();
                        if (status == 503) {
                            pause(1_000L * Integer.parseInt("0" + answer.header("retry-after")));
                        }
                    }
                });
            }
            threads.shutdown();
            long worst = 0;
            int asked = 0;
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(number("memory-seconds", 120));
            while (!threads.isTerminated() && System.nanoTime() < until && service.isAlive()) {
                for (String address : List.of("/q/health/ready", ARTICLES)) {
                    Answer answer = client().get(address);
                    check(answer.status() == 200, address + " beside large articles: " + answer.status());
                    worst = Math.max(worst, answer.millis());
                    asked++;
                }
                Thread.sleep(250);
            }
            check(service.isAlive(), "the service died of large articles");
            threads.shutdownNow();
            check(
                    statuses.keySet().stream().allMatch(s -> s == 201 || s == 200 || s == 503),
                    "large articles were answered with " + statuses);
            check(statuses.containsKey(201), "no large article was stored");
            return result(
                    "%d articles of 199,000 characters at once with 512 MB: answers %s; %d other requests, the slowest after"
                            + " %d ms",
                    n, statuses, asked, worst);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
