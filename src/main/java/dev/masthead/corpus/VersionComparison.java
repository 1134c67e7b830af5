package dev.masthead.corpus;

import dev.masthead.corpus.VersionChanges.ChangedFinding;
import dev.masthead.corpus.VersionChanges.Piece;
import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import dev.masthead.text.Span;
import dev.masthead.text.WordDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares two versions of an article, their words and what their reports say. */
final class VersionComparison {
    private static final int MOST_PIECES = 200;

    /** A version with its report; null where there is none. */
    record Side(String title, String text, Report report) {}

    private final Side before;
    private final Side after;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<ChangedFinding> findings = new ArrayList<>();
    private int removed;
    private int added;
    private int nPieces;

    private VersionComparison(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    static VersionChanges of(Side before, Side after) {
        VersionComparison comparison = new VersionComparison(before, after);
        boolean comparable = before.report() != null
                && after.report() != null
                && before.report()
                        .analyzer()
                        .digest()
                        .equals(after.report().analyzer().digest());
        List<ChangedFinding> wording = new ArrayList<>();
        comparison.words("title", before.title(), after.title(), comparable, wording);
        comparison.words("text", before.text(), after.text(), comparable, wording);
        if (comparable) {
            comparison.headline();
            comparison.findings.addAll(wording);
            comparison.reports();
        }
        return new VersionChanges(
                comparison.removed,
                comparison.added,
                comparison.nPieces,
                List.copyOf(comparison.pieces),
                List.copyOf(comparison.findings));
    }

    private void words(String part, String old, String now, boolean comparable, List<ChangedFinding> wording) {
        CodePoints oldPoints = new CodePoints(old);
        CodePoints nowPoints = new CodePoints(now);
        for (WordDiff.Piece piece : WordDiff.of(old, now)) {
            String gone = text(old, piece.removed());
            String come = text(now, piece.added());
            removed += count(gone);
            added += count(come);
            nPieces++;
            Piece placed = new Piece(
                    part,
                    gone,
                    oldPoints.fromUtf16(piece.removed().start()),
                    come,
                    nowPoints.fromUtf16(piece.added().start()));
            if (pieces.size() < MOST_PIECES) {
                pieces.add(placed);
            }
            if (comparable && !gone.isEmpty() && !come.isEmpty()) {
                int was = intensity(before.report(), part, placed.removedStart(), gone);
                int is = intensity(after.report(), part, placed.addedStart(), come);
                if (was != is) {
                    wording.add(new ChangedFinding(is < was ? "softened" : "sharpened", part, gone, come));
                }
            }
        }
    }

    private static String text(String of, Span span) {
        return of.substring(span.start(), span.end());
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("[^\\p{L}\\p{M}\\p{N}]+").length;
    }

    /** How loaded the outlet's own words are between two places: the intensities of its terms together. */
    private static int intensity(Report report, String part, int start, String text) {
        int end = start + text.codePointCount(0, text.length());
        return report.loadedTerms().stream()
                .filter(t -> isOwn(t) && t.part().equals(part) && t.start() < end && start < t.end())
                .mapToInt(Report.LoadedTerm::intensity)
                .sum();
    }

    private static boolean isOwn(Report.LoadedTerm term) {
        return term.voice().equals("outlet") && !term.negated();
    }

    private void headline() {
        if (!before.title().equals(after.title())) {
            findings.add(new ChangedFinding("headline_turned", "headline", before.title(), after.title()));
        }
    }

    private void reports() {
        sets("source", VersionComparison::sources);
        sets("outlet", VersionComparison::outlets);
        sets("anonymous_source", VersionComparison::anonymous);
        sets("loaded_term", VersionComparison::loaded);
        Map<String, String> was = stances(before.report());
        stances(after.report()).forEach((actor, polarity) -> {
            String old = was.get(actor);
            if (old != null && !old.equals(polarity)) {
                findings.add(new ChangedFinding("stance_turned", actor, old, polarity));
            }
        });
        String genre = genre(before.report());
        String now = genre(after.report());
        if (genre != null && now != null && !genre.equals(now)) {
            findings.add(new ChangedFinding("genre_changed", "genre", genre, now));
        }
    }

    private void sets(String kind, Function<Report, Set<String>> of) {
        Set<String> was = of.apply(before.report());
        Set<String> is = of.apply(after.report());
        was.stream()
                .filter(w -> !is.contains(w))
                .forEach(w -> findings.add(new ChangedFinding(kind + "_dropped", w, w, null)));
        is.stream()
                .filter(w -> !was.contains(w))
                .forEach(w -> findings.add(new ChangedFinding(kind + "_added", w, null, w)));
    }

    /** Actors that speak; where the text does not tell which actor it is, the words that name the source. */
    private static Set<String> sources(Report report) {
        Set<String> out = new TreeSet<>();
        for (Report.Attribution a : report.attributions()) {
            Report.Source s = a.source();
            if (s != null && s.actor() != null) {
                out.add(s.actor());
            } else if (s != null && s.named() && !s.spans().isEmpty()) {
                out.add(s.spans().get(0).text());
            }
        }
        return out;
    }

    private static Set<String> outlets(Report report) {
        Set<String> out = new TreeSet<>();
        for (Report.Relayed r : report.sourcing().relayed()) {
            if (r.nAttributions() > 0 && r.outlet() != null) {
                out.add(r.outlet());
            }
        }
        if (report.sourcing().wire() != null) {
            out.add(report.sourcing().wire().outlet());
        }
        return out;
    }

    private static Set<String> anonymous(Report report) {
        Set<String> out = new TreeSet<>();
        for (Report.Attribution a : report.attributions()) {
            if (a.source() != null && a.source().anonymous() != null) {
                out.add(a.source().anonymous().text());
            }
        }
        return out;
    }

    private static Set<String> loaded(Report report) {
        Set<String> out = new TreeSet<>();
        report.loadedTerms().stream()
                .filter(VersionComparison::isOwn)
                .forEach(t -> out.add(t.text().toLowerCase(Locale.ROOT)));
        return out;
    }

    private static Map<String, String> stances(Report report) {
        Map<String, String> out = new TreeMap<>();
        for (Report.Actor a : report.actors()) {
            if (a.stance() != null && !a.stance().uncertain()) {
                out.put(a.id(), a.stance().polarity());
            }
        }
        return out;
    }

    private static String genre(Report report) {
        return report.article().genre() == null
                ? null
                : report.article().genre().label();
    }
}
