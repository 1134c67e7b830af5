package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.VoiceMap;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Voice;
import dev.masthead.text.Part;
import java.util.HashMap;
import java.util.Map;

/** Who holds what is said at a place: the outlet, a source, or somebody whose judgement a verb tells. */
final class Holders {
    private final Analysis analysis;
    private final Map<String, Attribution> byId = new HashMap<>();
    private final Map<String, String> spokenFor = new HashMap<>();

    /**
     * Whose judgement it is.
     *
     * @param actor       null for the outlet and for sources that are no known actor
     * @param attribution id; null outside attributions
     * @param through     id of the actor, or of the outlet, through whom it is told; null
     */
    record Holder(Voice voice, String actor, String attribution, String through) {}

    Holders(Analysis analysis) {
        this.analysis = analysis;
        analysis.annotations(Attribution.class).forEach(a -> byId.put(a.id(), a));
    }

    /** Adds for whom sources speak that are no actors themselves, by attribution: {@code Poland's foreign minister}. */
    void spokenFor(Map<String, String> actors) {
        spokenFor.putAll(actors);
    }

    /** Of the words that begin at the offset. */
    Holder at(Part part, int offset) {
        VoiceMap.Heard heard = analysis.voiceAt(part, offset);
        Attribution a = heard.attribution() == null ? null : byId.get(heard.attribution());
        while (a != null && isPresupposed(a)) {
            a = a.within() == null ? null : byId.get(a.within());
        }
        if (a == null) {
            return new Holder(heard.attribution() == null ? heard.voice() : Voice.OUTLET, null, null, null);
        }
        String holder = source(a) == null ? spokenFor.get(a.id()) : source(a);
        return new Holder(heard.voice(), holder, a.id(), through(a, holder));
    }

    /**
     * Of a judgement that a verb tells: {@code A praised B}.
     *
     * @param subject who judges; null where nobody known does
     */
    Holder told(Part part, int offset, String subject) {
        Holder around = at(part, offset);
        if (subject != null && subject.equals(around.actor())) {
            return around;
        }
        Attribution a = around.attribution() == null ? null : byId.get(around.attribution());
        String teller = a == null ? null : relay(a);
        boolean another = teller != null && !teller.equals(subject);
        return new Holder(Voice.PARAPHRASED, subject, around.attribution(), another ? teller : around.through());
    }

    /**
     * {@code They did not know how reckless she was}: what is known holds, and who does not know it, or is nobody in particular, does not
     * say so; whoever tells it does.
     */
    private static boolean isPresupposed(Attribution a) {
        boolean known =
                a.cue() != null && "factive".equals(a.cue().stance()) && a.cue().act() == Attribution.Act.THOUGHT;
        return known
                && (a.cue().factuality() == Attribution.Factuality.NEGATED
                        || a.source() != null && a.source().unresolved() != null);
    }

    /** Who passes on what the source says: the nearest of those around it who is somebody else. */
    private String through(Attribution a, String holder) {
        Attribution outer = a;
        while (outer.within() != null && byId.containsKey(outer.within())) {
            outer = byId.get(outer.within());
            String by = relay(outer);
            if (by != null && !by.equals(holder)) {
                return by;
            }
        }
        return null;
    }

    /** The actor that is the source, or the outlet that is. */
    private static String relay(Attribution a) {
        return a.source() == null || a.source().actor() != null
                ? source(a)
                : a.source().outlet();
    }

    private static String source(Attribution a) {
        return a.source() == null ? null : a.source().actor();
    }
}
