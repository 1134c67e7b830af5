package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.nlp.Gazetteer;
import dev.masthead.report.Report;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which outlet is meant by a name that several bear or that is also another word. */
final class OutletChoice {
    /** Kinds of words behind which an outlet stands and no place. */
    private static final Set<String> CITING = Set.of("addressee", "relay");

    private final Analysis analysis;
    private final Lexicon words;
    private final Gazetteer gazetteer;
    private final MediaNouns media;
    private final Map<String, Report.Actor> actors;
    private final Outlet own;
    private final Set<String> introduced;
    private final Set<String> countries;

    /**
     * @param actors     of the article, by id
     * @param own        the outlet that the article stands in; null where unknown
     * @param introduced slugs of the outlets that the article names beyond doubt
     * @param countries  that the article names
     */
    OutletChoice(
            Analysis analysis,
            Lexicon words,
            Gazetteer gazetteer,
            MediaNouns media,
            Map<String, Report.Actor> actors,
            Outlet own,
            Set<String> introduced,
            Set<String> countries) {
        this.analysis = analysis;
        this.words = words;
        this.gazetteer = gazetteer;
        this.media = media;
        this.actors = actors;
        this.own = own;
        this.introduced = introduced;
        this.countries = countries;
    }

    /** The name with the one outlet that it means, or with none and its candidates. */
    OutletName settle(OutletCandidate f) {
        if (f.safe) {
            return new OutletName(f.first, f.end, f.outlets.get(0), f.outlets, true);
        }
        List<Outlet> left =
                f.outlets.stream().filter(o -> introduced.contains(o.slug())).toList();
        if (left.size() == 1) {
            return new OutletName(f.first, f.end, left.get(0), f.outlets, false);
        }
        if (own != null && f.outlets.contains(own)) {
            return new OutletName(f.first, f.end, own, f.outlets, false);
        }
        Set<String> near = countriesOf(f);
        left = f.outlets.stream().filter(o -> near.contains(o.country())).toList();
        if (left.isEmpty() && near.isEmpty()) {
            left = f.outlets.stream()
                    .filter(o -> own != null
                            && own.country() != null
                            && own.country().equals(o.country()))
                    .toList();
        }
        if (left.size() == 1) {
            return new OutletName(f.first, f.end, left.get(0), f.outlets, false);
        }
        boolean one = f.outlets.size() == 1
                && near.isEmpty()
                && (isIntroducedAsMedium(f)
                        || countries.contains(f.outlets.get(0).country())
                        || isVoiceOf(f, f.outlets.get(0).country())
                        || isEnglishName(f)
                        || isAddressed(f));
        return new OutletName(f.first, f.end, one ? f.outlets.get(0) : null, f.outlets, false);
    }

    /** {@code Sputnik quoted Lavrov}: it does something, and somebody known of its country is named in the article. */
    private boolean isVoiceOf(OutletCandidate f, String country) {
        if (country == null || f.end >= f.s.sentence().endToken()) {
            return false;
        }
        String next = f.text.tokens().get(f.end).tag();
        boolean acts = next.equals("VBD") || next.equals("VBZ");
        return acts && actors.values().stream().anyMatch(a -> a.kind().equals("person") && country.equals(a.country()));
    }

    /** Countries named in the phrase, or in one that it describes or that describes it: {@code Iran's Al-Alam}. */
    private Set<String> countriesOf(OutletCandidate f) {
        Set<String> out = new HashSet<>();
        if (f.phrase == null) {
            return out;
        }
        countriesIn(f, f.phrase.first(), f.phrase.end(), out);
        for (Description d : f.s.descriptionsOf(f.phrase.index())) {
            countriesIn(f, d.first(), d.end(), out);
        }
        for (Description d : f.s.descriptionsBy(f.phrase.index())) {
            NounPhrase p = f.s.phrase(d.phrase());
            countriesIn(f, p.first(), p.end(), out);
        }
        return out;
    }

    private void countriesIn(OutletCandidate f, int first, int end, Set<String> out) {
        for (Mention m : analysis.mentionsWithin(f.text.part(), f.text.span(first, end))) {
            Report.Actor a = actors.get(m.actor());
            if (a != null
                    && a.country() != null
                    && (a.kind().equals("country") || a.kind().equals("place"))) {
                out.add(a.country());
            }
        }
    }

    /** Several words that name an outlet in English; foreign ones (Al Hilal) are clubs and towns as well. */
    private boolean isEnglishName(OutletCandidate f) {
        return f.text().indexOf(' ') > 0 && f.outlets.get(0).languages().contains("en");
    }

    /** {@code told RT}: what is told to somebody who is no person is told to an outlet. */
    private boolean isAddressed(OutletCandidate f) {
        boolean told = f.first > f.s.sentence().firstToken()
                && analysis.matches(f.text.part()).longest(words.name(), f.first - 1, f.first).stream()
                        .anyMatch(m -> m.endToken() == f.first
                                && CITING.contains(m.entry().text("kind").orElse("")));
        return told && gazetteer.givenName(f.text().toLowerCase(Locale.ROOT)) == 0;
    }

    /** {@code the news agency Petra}, {@code Petra, the state news agency}, {@code Petra news agency}. */
    private boolean isIntroducedAsMedium(OutletCandidate f) {
        if (f.phrase == null) {
            return false;
        }
        for (int i = f.phrase.first(); i < f.phrase.end(); i++) {
            if ((i < f.first || i >= f.end) && media.isMediaNoun(i, f)) {
                return true;
            }
        }
        for (Description d : f.s.descriptionsOf(f.phrase.index())) {
            if (d.head() >= 0 && media.isMediaNoun(f.s.phrase(d.head()).head(), f)) {
                return true;
            }
        }
        return f.s.descriptionsBy(f.phrase.index()).stream()
                .anyMatch(d -> media.isMediaNoun(f.s.phrase(d.phrase()).head(), f));
    }
}
