package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Token;
import dev.masthead.text.WordFacet;
import dev.masthead.text.WordType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the target model sees of a target: the evidence that composition found, the groups of lexicon entries around it,
 * the verbs it is an argument of and the words near it. The target's own words are never a feature, names beside it
 * neither: the model is to learn language, not opinions of persons.
 */
final class TargetFeatures {
    private static final int NEAR = 4;
    private static final int WIDE = 10;

    private static final String[] BEFORE = {"", "w-1=", "w-2=", "w-3="};
    private static final String[] BEHIND = {"", "w+1=", "w+2=", "w+3="};

    /** Heads of the features that say where a word of the sentence stands; {@link Sink#word} takes their indices. */
    static final String[] WORD_HEADS = {"s=", "l=", "r=", "lw=", "rw=", "ln=", "rn=", "c="};

    private static final int ANYWHERE = 0;
    private static final int SIDE = 1;
    private static final int WIDE_SIDE = 3;
    private static final int NEAR_SIDE = 5;
    private static final int CLAUSE = 7;

    private static final WordType NAME = WordType.of("NAME");
    private static final WordType NUMBER = WordType.of("NUM");

    private static final WordFacet<WordType> STEMS = new WordFacet<>() {
        @Override
        protected WordType read(WordType word) {
            return WordType.of(stem(word.form()));
        }
    };

    private static final WordFacet<WordType> FORMS = new WordFacet<>() {
        @Override
        protected WordType read(WordType word) {
            return word.text().equals(word.form()) ? word : WordType.of(word.form());
        }
    };

    private final ParsedSentence r;
    private final Set<Integer> names;
    private final int offset;
    private final WordType[] types;
    /** How they are written. */
    private final String[] words;
    /** Quotation marks before each token. */
    private final int[] quotes;

    private final List<Match> others;
    /** What the features of the groups are called, by match. */
    private final String[] groups;

    /**
     * @param reading the sentence
     * @param names   its tokens that are part of a name
     * @param others  what lexicons found in it
     * @param called  by entry, what the features of its group are called; filled in here
     */
    TargetFeatures(ParsedSentence reading, Set<Integer> names, List<Match> others, Map<LexiconEntry, String> called) {
        r = reading;
        this.names = names;
        this.others = others;
        groups = new String[others.size()];
        for (int i = 0; i < groups.length; i++) {
            LexiconEntry entry = others.get(i).entry();
            groups[i] = called.get(entry);
            if (groups[i] == null) {
                groups[i] = "g:" + label(entry);
                called.put(entry, groups[i]);
            }
        }
        offset = r.sentence().firstToken();
        types = new WordType[r.sentence().size()];
        words = new String[types.length];
        quotes = new int[types.length + 1];
        for (int i = 0; i < words.length; i++) {
            types[i] = word(r, offset + i, names);
            words[i] = types[i].text();
            quotes[i + 1] = quotes[i] + (r.formOf(offset + i).equals("\"") ? 1 : 0);
        }
    }

    /** Takes features as they are read. */
    interface Sink {
        /**
         * A feature whose name is the head and the tail together.
         *
         * @param first the first token it was read from; −1 where it stands for the whole sentence
         * @param end   one past the last
         */
        void add(String head, String tail, int first, int end);

        /** The feature that one of {@link #WORD_HEADS} makes with the word at the token. */
        default void word(int head, WordType word, int token) {
            add(WORD_HEADS[head], word.text(), token, token + 1);
        }

        /** A feature that stands for the whole sentence. */
        default void add(String head, String tail) {
            add(head, tail, -1, -1);
        }
    }

    /** Reads one target of the sentence; the same feature may come more than once. */
    void read(Target target, List<Finding> findings, List<String> context, Sink out) {
        evidence(findings, out);
        groups(target, out);
        arguments(target, out);
        words(target, out);
        shape(target, out);
        context.forEach(c -> out.add("x:", c));
    }

    // ---- evidence ------------------------------------------------------------------------------------------------

    private static void evidence(List<Finding> findings, Sink out) {
        Map<Finding.Relation, double[]> sums = new EnumMap<>(Finding.Relation.class);
        double[] all = new double[2];
        double[] direct = new double[2];
        for (Finding f : findings) {
            String sign = f.weight() > 0 ? "+" : "-";
            String strength = Math.abs(f.weight()) >= 0.5 ? "3" : Math.abs(f.weight()) >= 0.25 ? "2" : "1";
            String relation = f.relation() + sign;
            out.add("e:" + relation, strength, f.first(), f.end());
            out.add("e:", relation, f.first(), f.end());
            out.add("eg:" + relation, group(f.entry()), f.first(), f.end());
            boolean near = f.relation().compareTo(Finding.Relation.CLAUSE) < 0;
            int i = f.weight() > 0 ? 0 : 1;
            all[i] += Math.abs(f.weight());
            if (near) {
                direct[i] += Math.abs(f.weight());
            }
            sums.computeIfAbsent(f.relation(), k -> new double[2])[i] += Math.abs(f.weight());
        }
        out.add("es:all" + bucket(all[0]) + "/", bucket(all[1]));
        out.add("es:balance", balance(all[0] - all[1]));
        out.add("es:direct", balance(direct[0] - direct[1]));
        sums.forEach((k, v) -> out.add("es:" + k, balance(v[0] - v[1])));
        if (findings.isEmpty()) {
            out.add("es:none", "");
        }
        if (direct[0] + direct[1] == 0) {
            out.add("es:nodirect", "");
        }
    }

    private static String group(LexiconEntry e) {
        return e.group() == null ? e.id() : e.group();
    }

    private static String bucket(double x) {
        return x == 0 ? "0" : x < 0.15 ? "1" : x < 0.4 ? "2" : x < 0.8 ? "3" : "4";
    }

    private static String balance(double x) {
        return x == 0 ? "0" : (x > 0 ? "+" : "-") + bucket(Math.abs(x));
    }

    // ---- lexicon groups ------------------------------------------------------------------------------------------

    private void groups(Target target, Sink out) {
        for (int i = 0; i < groups.length; i++) {
            Match m = others.get(i);
            if (m.firstToken() < target.end() && m.endToken() > target.first()) {
                continue;
            }
            boolean before = m.endToken() <= target.first();
            int distance = before ? target.first() - m.endToken() : m.firstToken() - target.end();
            boolean near = distance <= NEAR;
            boolean clause = !near
                    && r.sameClause(Math.min(m.firstToken(), target.first()), Math.max(m.endToken(), target.end()));
            String where = before ? near ? "@Ln" : clause ? "@Lc" : "@Lf" : near ? "@Rn" : clause ? "@Rc" : "@Rf";
            out.add(groups[i], where, m.firstToken(), m.endToken());
            out.add(groups[i], "", m.firstToken(), m.endToken());
        }
    }

    private static String label(LexiconEntry entry) {
        return switch (entry.lexicon()) {
            case "attribution-cues" -> "cue." + entry.text("stance").orElse("");
            case "source-nouns" -> "source." + entry.text("type").orElse("");
            case "loaded-terms" -> "loaded." + entry.text("label").orElse("");
            default -> group(entry);
        };
    }

    // ---- arguments -----------------------------------------------------------------------------------------------

    private void arguments(Target target, Sink out) {
        if (target.phrase() < 0) {
            return;
        }
        String place = target.place().name().substring(0, 1);
        NounPhrase own = r.phrase(target.phrase());
        if (target.place() != Target.Place.HEAD) {
            out.add("a:" + place + "head=", words[own.head() - offset], own.head(), own.head() + 1);
            for (int i = target.end(); i < own.head(); i++) {
                out.add("a:" + place + "mod=", words[i - offset], i, i + 1);
            }
        }
        for (int i = own.first(); i < target.first(); i++) {
            out.add("a:" + place + "pre=", words[i - offset], i, i + 1);
        }
        int root = r.root(target.phrase());
        if (root != target.phrase()) {
            NounPhrase governor = r.phrase(root);
            out.add("a:of=", words[governor.head() - offset], governor.head(), governor.head() + 1);
        }
        int seen = 0;
        for (VerbGroup v : r.verbs()) {
            String role = role(r, v, target.phrase(), root);
            if (role == null || seen++ > 6) {
                continue;
            }
            String verb = stem(r.formOf(v.head())) + (v.isPassive() ? "/p" : "");
            String label = place + role;
            out.add("v:" + role + "=", verb, v.head(), v.head() + 1);
            out.add("v:" + label + "=", verb, v.head(), v.head() + 1);
            for (int i = v.first(); i < v.head(); i++) {
                out.add("v:" + role + "aux=", words[i - offset], i, i + 1);
            }
            if (role.startsWith("s")) {
                if (!v.objects().isEmpty()) {
                    NounPhrase o = r.phrase(v.objects().get(0));
                    out.add("v:" + role + "obj=", words[o.head() - offset], o.head(), o.head() + 1);
                    out.add("v:" + role + "vo=" + verb + "|", words[o.head() - offset], v.head(), o.head() + 1);
                }
                if (v.adjective() >= 0) {
                    out.add("v:adj=", words[v.adjective() - offset], v.adjective(), v.adjective() + 1);
                }
                if (v.predicate() >= 0) {
                    NounPhrase o = r.phrase(v.predicate());
                    for (int i = o.first(); i < o.end(); i++) {
                        out.add("v:pred=", words[i - offset], i, i + 1);
                    }
                }
                for (VerbGroup.Adjunct a : v.adjuncts()) {
                    NounPhrase o = r.phrase(a.phrase());
                    out.add("v:adj-" + a.preposition() + "=", words[o.head() - offset], o.head(), o.head() + 1);
                }
            } else if (v.subjectPhrase() >= 0) {
                NounPhrase s = r.phrase(v.subjectPhrase());
                out.add("v:by=", words[s.head() - offset], s.head(), s.head() + 1);
            }
        }
        out.add("v:n", "" + Math.min(seen, 3));
    }

    private static String role(ParsedSentence r, VerbGroup v, int phrase, int root) {
        String by = root == phrase ? "" : "~";
        VerbGroup.Subject subject = v.subject();
        if (subject != null && (subject.has(phrase) || subject.has(root))) {
            boolean own = subject.link() == VerbGroup.Link.DIRECT || subject.link() == VerbGroup.Link.INVERTED;
            return "s" + (subject.has(phrase) ? "" : by) + (own ? "" : "*");
        }
        if (v.objects().contains(phrase) || v.objects().contains(root)) {
            return "o" + (v.objects().contains(phrase) ? "" : by);
        }
        for (VerbGroup.Adjunct a : v.adjuncts()) {
            if (a.phrase() == phrase) {
                return a.preposition();
            }
        }
        return null;
    }

    // ---- words ---------------------------------------------------------------------------------------------------

    private void words(Target target, Sink out) {
        int from = r.sentence().firstToken();
        int to = r.sentence().endToken();
        for (int d = 1; d <= 3; d++) {
            out.add(BEFORE[d], at(target.first() - d), target.first() - d, target.first() - d + 1);
            out.add(BEHIND[d], at(target.end() + d - 1), target.end() + d - 1, target.end() + d);
        }
        out.add("b-=" + at(target.first() - 2) + "_", at(target.first() - 1), target.first() - 2, target.first());
        out.add("b+=" + at(target.end()) + "_", at(target.end() + 1), target.end(), target.end() + 2);
        out.add("b0=" + at(target.first() - 1) + "_", at(target.end()), target.first() - 1, target.end() + 1);
        for (int i = from; i < to; i++) {
            if (target.covers(i)) {
                continue;
            }
            Token t = r.token(i);
            if (!t.isWord()) {
                continue;
            }
            WordType w = types[i - offset];
            boolean before = i < target.first();
            int distance = before ? target.first() - i : i - target.end() + 1;
            int side = before ? 0 : 1;
            out.word(ANYWHERE, w, i);
            out.word(SIDE + side, w, i);
            if (distance <= WIDE) {
                out.word(WIDE_SIDE + side, w, i);
            }
            if (distance <= NEAR) {
                out.word(NEAR_SIDE + side, w, i);
            }
            if (r.sameClause(Math.min(i, target.first()), Math.max(i + 1, target.end()))) {
                out.word(CLAUSE, w, i);
            }
        }
    }

    private String at(int i) {
        if (i < r.sentence().firstToken()) {
            return "^";
        }
        return i >= r.sentence().endToken() ? "$" : words[i - offset];
    }

    private static WordType word(ParsedSentence r, int i, Set<Integer> names) {
        Token t = r.token(i);
        if (names.contains(i) || t.isProperNoun() && t.isCapitalised()) {
            return NAME;
        }
        if (t.tag().equals("CD")) {
            return NUMBER;
        }
        return t.isVerb() || t.tag().equals("NNS") ? STEMS.of(t.type()) : FORMS.of(t.type());
    }

    /** A crude stem: the same for most inflections of a verb, which is all the model needs. */
    static String stem(String form) {
        int n = form.length();
        String s = form;
        if (n > 5 && form.endsWith("ing")) {
            s = form.substring(0, n - 3);
        } else if (n > 4 && form.endsWith("ied")) {
            return form.substring(0, n - 3) + "y";
        } else if (n > 4 && form.endsWith("ies")) {
            return form.substring(0, n - 3) + "y";
        } else if (n > 4 && form.endsWith("ed")) {
            s = form.substring(0, n - 2);
        } else if (n > 3 && form.endsWith("s") && !form.endsWith("ss")) {
            s = form.substring(0, n - 1);
        }
        if (s.length() > 3 && s.endsWith("e")) {
            s = s.substring(0, s.length() - 1);
        }
        int m = s.length();
        if (m > 4 && s != form && s.charAt(m - 1) == s.charAt(m - 2) && "lsz".indexOf(s.charAt(m - 1)) < 0) {
            s = s.substring(0, m - 1);
        }
        return s;
    }

    // ---- shape ---------------------------------------------------------------------------------------------------

    private void shape(Target target, Sink out) {
        Token head = r.token(target.end() - 1);
        String kind = head.tag().startsWith("PRP") ? head.tag() : head.isProperNoun() ? "name" : "noun";
        out.add("t:" + kind, target.place().name());
        int size = r.sentence().size();
        int at = target.first() - r.sentence().firstToken();
        out.add("t:at", "" + (at * 4 / Math.max(1, size)));
        out.add("t:len", "" + Math.min(4, size / 12));
        boolean inside = quotes[at + 1] % 2 == 1;
        out.add("t:quote", (quotes[size] == 0 ? "0" : inside ? "in" : "out"));
        int n = 0;
        for (int i : names) {
            n += target.covers(i) ? 0 : 1;
        }
        out.add("t:names", "" + Math.min(n, 4));
        String end = r.formOf(r.sentence().endToken() - 1);
        out.add("t:end", (end.equals("?") || end.equals("!") ? end : "."));
        for (VerbGroup v : r.verbs()) {
            if (v.subject() != null && v.subject().has(target.phrase()) && target.place() == Target.Place.HEAD) {
                out.add("t:subject", (v.isPassive() ? "p" : ""));
            }
            if (v.objects().contains(target.phrase())) {
                out.add("t:object", "");
            }
        }
    }
}
