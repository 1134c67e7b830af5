package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words by which an article shows how it was made. */
final class Signs {
    static final String CORRECTION = "correction";
    static final String OPINION = "opinion_label";
    static final String ANSWER = "answer_sought";
    static final String DOCUMENT = "document";
    static final String OPEN_CLAIM = "open_claim";

    private static final Set<String> KINDS =
            Set.of(CORRECTION, OPINION, ANSWER, DOCUMENT, OPEN_CLAIM, "advertising_label");

    private final String name;
    private final Map<LexiconEntry, String> signs = new HashMap<>();
    private final Map<String, Set<String>> sections = new HashMap<>();

    Signs(Lexicon lexicon) {
        name = lexicon.name();
        for (LexiconEntry e : lexicon.entries()) {
            String sign = e.fields().oneOf("sign", KINDS).orElse("");
            signs.put(e, sign);
            sections.computeIfAbsent(sign, s -> new HashSet<>())
                    .addAll(e.fields().texts("sections"));
        }
    }

    /** Where the part shows the sign. */
    List<Match> in(Analysis analysis, Part part, String sign) {
        return analysis.matches(part).longest(name, m -> sign.equals(signs.get(m.entry())));
    }

    /** Whether the article's section or a part of its address shows the sign. */
    boolean inSection(Analysis analysis, String sign) {
        Set<String> names = sections.getOrDefault(sign, Set.of());
        String section = analysis.submission().section();
        if (section != null) {
            for (String word : section.toLowerCase(Locale.ROOT).split("[^a-z-]+")) {
                if (names.contains(word)) {
                    return true;
                }
            }
        }
        String url = analysis.submission().url();
        if (url != null) {
            for (String word : url.toLowerCase(Locale.ROOT).split("[/?#]+")) {
                if (names.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
