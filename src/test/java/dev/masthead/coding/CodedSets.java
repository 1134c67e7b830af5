package dev.masthead.coding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Samples made up for tests: articles of one item each. */
final class CodedSets {
    private final Question question;
    private final List<Validation.SampleStratum> strata = new ArrayList<>();
    private final List<CodedSet.Article> articles = new ArrayList<>();
    private final List<CodedSet.Item> items = new ArrayList<>();
    private final List<CodedSet.Coder> coders = new ArrayList<>();
    private final TreeMap<Long, CodedSet.Coding> codings = new TreeMap<>();

    CodedSets(Question question, CodedSet.Coder... coders) {
        this.question = question;
        this.coders.addAll(List.of(coders));
    }

    /** A stratum of so many articles of an outlet, of which the first are drawn. */
    CodedSets stratum(String outlet, String ownershipClass, String answer, int n, int drawn) {
        int stratum = strata.size();
        strata.add(new Validation.SampleStratum(outlet, answer, null, n, drawn));
        for (int i = 0; i < n; i++) {
            articles.add(new CodedSet.Article(
                    "a" + articles.size(),
                    "",
                    outlet,
                    ownershipClass,
                    LocalDate.of(2024, 1 + i % 2, 5),
                    100,
                    new int[] {stratum, 1}));
            if (i < drawn) {
                items.add(new CodedSet.Item(
                        articles.size() - 1,
                        stratum,
                        "text",
                        0,
                        5,
                        "words",
                        null,
                        null,
                        null,
                        answer,
                        0.8,
                        "entry.one",
                        drawn / (double) n));
            }
        }
        return this;
    }

    CodedSets coding(int item, int coder, String answer) {
        codings.put(item * 100L + coder, new CodedSet.Coding(item, coder, answer, null, Instant.EPOCH));
        return this;
    }

    CodedSet set() {
        return new CodedSet(question, strata, articles, items, coders, List.copyOf(codings.values()));
    }
}
