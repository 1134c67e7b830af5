package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who does what to whom in one sentence, as far as Penn tags tell: base noun phrases, verb groups, and for each verb its
 * subject, objects, complements and prepositional phrases. No parser: each rule looks a bounded way left or right, so
 * the time is linear in the sentence.
 */
final class SentenceReading {
    private static final int LOOK = 25;

    final TextPart part;
    final Sentence sentence;
    private final ClosedClasses words;
    final List<Phrase> phrases = new ArrayList<>();
    final List<VerbGroup> verbs = new ArrayList<>();
    /** For each token of the sentence the phrase it belongs to; −1. */
    private final int[] phraseOf;
    /** For each token of the sentence the verb group it belongs to; −1. */
    private final int[] verbOf;
    /** For each token of the sentence how many boundaries stand before it. */
    private final int[] boundaries;

    SentenceReading(TextPart part, Sentence sentence, ClosedClasses words) {
        this.part = part;
        this.sentence = sentence;
        this.words = words;
        phraseOf = new int[sentence.size()];
        verbOf = new int[sentence.size()];
        Arrays.fill(phraseOf, -1);
        Arrays.fill(verbOf, -1);
        chunk();
        group();
        boundaries = new int[sentence.size() + 1];
        for (int i = 0; i < sentence.size(); i++) {
            boundaries[i + 1] = boundaries[i] + (isBoundary(sentence.firstToken() + i) ? 1 : 0);
        }
        for (int v = 0; v < verbs.size(); v++) {
            complements(v);
        }
        for (int v = 0; v < verbs.size(); v++) {
            subject(v);
        }
    }

    /** A mark or word that parts clauses. */
    private boolean isBoundary(int i) {
        String tag = tag(i);
        return tag.equals(":")
                || tag.equals("``")
                || tag.equals("''")
                || tag.equals(",")
                || tag.startsWith("W")
                || tag.equals("CC") && phraseAt(i) < 0 && verbAt(i + 1) >= 0;
    }

    /** Whether nothing between the tokens parts clauses. */
    boolean sameClause(int from, int to) {
        int a = Math.max(0, Math.min(from - sentence.firstToken(), sentence.size()));
        int b = Math.max(a, Math.min(to - sentence.firstToken(), sentence.size()));
        return boundaries[b] == boundaries[a];
    }

    Token token(int i) {
        return part.tokens().get(i);
    }

    private boolean in(int i) {
        return i >= sentence.firstToken() && i < sentence.endToken();
    }

    String tag(int i) {
        return in(i) ? token(i).tag() : "";
    }

    String form(int i) {
        return in(i) ? token(i).form() : "";
    }

    /** Index of the phrase that holds the token; −1. */
    int phraseAt(int token) {
        return in(token) ? phraseOf[token - sentence.firstToken()] : -1;
    }

    /** Index of the verb group that holds the token; −1. */
    int verbAt(int token) {
        return in(token) ? verbOf[token - sentence.firstToken()] : -1;
    }

    // ---- noun phrases --------------------------------------------------------------------------------------------

    private void chunk() {
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            int end = phraseEnd(i);
            if (end <= i) {
                i++;
                continue;
            }
            int head = end - 1;
            while (head > i
                    && !tag(head).startsWith("NN")
                    && !tag(head).equals("PRP")
                    && !tag(head).equals("CD")) {
                head--;
            }
            for (int k = i; k < end; k++) {
                phraseOf[k - sentence.firstToken()] = phrases.size();
            }
            phrases.add(new Phrase(i, end, head));
            i = end;
        }
    }

    private int phraseEnd(int i) {
        String first = tag(i);
        if (first.equals("PRP") || first.equals("EX")) {
            return i + 1;
        }
        int head = -1;
        int k = i;
        while (k < sentence.endToken()) {
            String t = tag(k);
            if (t.startsWith("NN")) {
                head = k;
            } else if (t.equals("POS")) {
                if (head < 0) {
                    break;
                }
            } else if (t.equals("DT") || t.equals("PRP$") || t.equals("PDT") || t.equals("WP$")) {
                if (k > i && !tag(k - 1).equals("PDT") && !tag(k - 1).equals("DT")) {
                    break;
                }
            } else if (t.startsWith("JJ") || t.equals("CD") || t.equals("$")) {
                if (head >= 0 && !tag(k - 1).equals("POS") && !nounAhead(k)) {
                    break;
                }
                if (t.equals("CD")) {
                    head = k;
                }
            } else if (t.equals("VBN") || t.equals("VBG")) {
                // a participle modifies what follows only behind a determiner, an adjective or a preposition
                boolean modifies = nounAhead(k) && (k > i && !tag(k - 1).startsWith("NN"));
                if (!modifies) {
                    break;
                }
            } else if (t.startsWith("RB")
                    && k > i
                    && !tag(k - 1).startsWith("NN")
                    && tag(k + 1).startsWith("JJ")) {
                // "a very bad idea"
            } else if (t.equals("CC")
                    && k > i
                    && tag(k - 1).startsWith("JJ")
                    && tag(k + 1).startsWith("JJ")
                    && nounAhead(k + 1)) {
                // "a big and ugly lie"
            } else if (t.equals(",")
                    && k > i
                    && tag(k - 1).startsWith("JJ")
                    && tag(k + 1).startsWith("JJ")
                    && nounAhead(k + 1)) {
                // "a big, ugly lie"
            } else if ((t.equals("``") || t.equals("''")) && k > i && head < 0 && nounAhead(k)) {
                // a "failed" leader
            } else {
                break;
            }
            k++;
        }
        return head < 0 ? i : head + 1;
    }

    private boolean nounAhead(int k) {
        for (int n = k + 1; n < Math.min(k + 5, sentence.endToken()); n++) {
            String t = tag(n);
            if (t.startsWith("NN")) {
                return true;
            }
            if (!t.startsWith("JJ")
                    && !t.equals("CD")
                    && !t.equals("VBN")
                    && !t.equals("VBG")
                    && !t.equals("CC")
                    && !t.startsWith("RB")
                    && !t.equals(",")
                    && !t.equals("''")
                    && !t.equals("``")) {
                return false;
            }
        }
        return false;
    }

    // ---- verbs ---------------------------------------------------------------------------------------------------

    private void group() {
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            if (!isVerb(i) || phraseAt(i) >= 0) {
                i++;
                continue;
            }
            int head = i;
            int k = i + 1;
            while (k < sentence.endToken() && phraseAt(k) < 0) {
                String t = tag(k);
                if (isVerb(k)) {
                    boolean chain = words.isPrimaryAuxiliary(form(head))
                            || tag(head).equals("MD")
                            || words.isPassiveAuxiliary(form(head)) && t.equals("VBN");
                    if (!chain) {
                        break;
                    }
                    head = k;
                } else if (!t.startsWith("RB")) {
                    break;
                }
                k++;
            }
            VerbGroup v = new VerbGroup(i, head);
            String t = tag(head);
            v.finite = tag(i).equals("MD")
                    || tag(i).equals("VBD")
                    || tag(i).equals("VBZ")
                    || tag(i).equals("VBP")
                    || tag(i).equals("VB") && !tag(i - 1).equals("TO");
            v.infinitive = tag(i).equals("VB") && previous(i) == 'T';
            if (t.equals("VBN") || t.equals("VBD")) {
                boolean be = false;
                for (int a = i; a < head; a++) {
                    be |= words.isPassiveAuxiliary(form(a));
                }
                boolean bare = i == head && t.equals("VBN");
                boolean objectFollows =
                        phraseAt(head + 1) >= 0 && !tag(head + 1).equals("EX");
                boolean nounBefore = phraseAt(i - 1) >= 0 || form(i - 1).equals(",");
                v.passive = be || bare && !(nounBefore && objectFollows);
                v.finite |= bare && !v.passive;
            }
            for (int a = i; a <= head; a++) {
                verbOf[a - sentence.firstToken()] = verbs.size();
            }
            verbs.add(v);
            i = head + 1;
        }
    }

    private char previous(int i) {
        int k = i - 1;
        while (in(k) && tag(k).startsWith("RB")) {
            k--;
        }
        return tag(k).equals("TO") ? 'T' : ' ';
    }

    private boolean isVerb(int i) {
        String t = tag(i);
        return t.startsWith("VB") || t.equals("MD");
    }

    private void complements(int index) {
        VerbGroup v = verbs.get(index);
        int k = v.head + 1;
        while (in(k) && (tag(k).startsWith("RB") || tag(k).equals("RP"))) {
            k++;
        }
        if (words.isCopula(form(v.head)) && tag(k).startsWith("JJ") && phraseAt(k) < 0) {
            v.adjective = k;
            k++;
        } else if (words.isCopula(form(v.head)) && !v.passive && phraseAt(k) >= 0) {
            v.predicate = phraseAt(k);
            k = phrases.get(v.predicate).end();
        } else if (phraseAt(k) >= 0 && !isSubjectAhead(phraseAt(k), v)) {
            int p = phraseAt(k);
            v.objects.add(p);
            k = phrases.get(p).end();
            // a list goes on: "Smith, Jones and Brown"
            while (in(k)
                    && (tag(k).equals("CC") && !form(k).equals("but") || tag(k).equals(",") && isListed(k))
                    && phraseAt(k + 1) >= 0
                    && !isSubjectAhead(phraseAt(k + 1), v)) {
                p = phraseAt(k + 1);
                v.objects.add(p);
                k = phrases.get(p).end();
            }
            int next = k;
            if (form(next).equals("as")) {
                next++;
            }
            if (words.isNamer(form(v.head)) || next > k) {
                if (tag(next).startsWith("JJ") && phraseAt(next) < 0) {
                    v.adjective = next;
                } else if (phraseAt(next) >= 0) {
                    v.predicate = phraseAt(next);
                }
            }
        } else if (v.passive && (words.isNamer(form(v.head)) || form(k).equals("as"))) {
            int next = form(k).equals("as") ? k + 1 : k;
            if (tag(next).startsWith("JJ") && phraseAt(next) < 0) {
                v.adjective = next;
            } else if (phraseAt(next) >= 0) {
                v.predicate = phraseAt(next);
            }
        }
        int steps = 0;
        while (in(k) && steps++ < LOOK) {
            String t = tag(k);
            if (isVerb(k) && phraseAt(k) < 0 && !t.equals("VBG")
                    || t.equals(":")
                    || form(k).equals(";")
                    || t.equals("WP")
                    || t.equals("WDT")
                    || t.equals("WRB")
                    || t.equals("CC") && verbSoon(k)) {
                break;
            }
            if ((t.equals("IN") || t.equals("TO")) && phraseAt(k + 1) >= 0) {
                if ((words.isSubordinator(form(k)) || words.isComplementizer(form(k)))
                        && isSubjectAhead(phraseAt(k + 1), v)) {
                    break;
                }
                v.adjuncts.add(new VerbGroup.Adjunct(form(k), phraseAt(k + 1)));
                k = phrases.get(phraseAt(k + 1)).end();
                continue;
            }
            k++;
        }
        v.reach = Math.min(k, sentence.endToken());
    }

    private boolean isListed(int comma) {
        return phraseAt(comma + 1) >= 0
                && tag(comma + 1).startsWith("NNP")
                && tag(comma - 1).startsWith("NNP");
    }

    private boolean verbSoon(int k) {
        for (int n = k + 1; n < k + 4; n++) {
            if (isVerb(n) && phraseAt(n) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The phrase is the subject of a verb behind it, not an object of the one before: "said Smith lied". */
    private boolean isSubjectAhead(int phrase, VerbGroup before) {
        int k = phrases.get(phrase).end();
        int steps = 0;
        while (in(k) && steps++ < 8) {
            if (tag(k).equals("IN") && form(k).equals("of") && phraseAt(k + 1) >= 0) {
                k = phrases.get(phraseAt(k + 1)).end();
            } else if (tag(k).startsWith("RB")) {
                k++;
            } else {
                break;
            }
        }
        String t = tag(k);
        return t.equals("VBD") || t.equals("VBZ") || t.equals("VBP") || t.equals("MD");
    }

    private void subject(int index) {
        VerbGroup v = verbs.get(index);
        int k = v.first - 1;
        while (in(k) && tag(k).startsWith("RB")) {
            k--;
        }
        if (!in(k)) {
            if (tag(v.first).equals("VBG") || v.passive) {
                v.subject = subjectAfterComma(v);
                v.subjectBy = "participle";
            }
            return;
        }
        if (tag(k).equals("TO")) {
            controlled(index, k);
            return;
        }
        if (words.isRelative(form(k))
                && !tag(k).equals("DT")
                && (tag(k).startsWith("W") || phraseEndingBefore(k) >= 0)) {
            int antecedent = phraseEndingBefore(k);
            if (antecedent >= 0
                    && (tag(k).startsWith("W")
                            || !isVerb(phrases.get(antecedent).first() - 1))) {
                v.subject = root(antecedent);
                if (!form(k).equals("who")) {
                    v.subject = antecedent;
                }
                v.subjectBy = "relative";
                return;
            }
        }
        if (phraseAt(k) >= 0) {
            v.subject = v.finite || v.passive ? root(phraseAt(k)) : phraseAt(k);
            v.subjectBy = v.finite ? "subject" : "participle";
            return;
        }
        if (tag(k).equals("CC")) {
            VerbGroup earlier = index > 0 ? verbs.get(index - 1) : null;
            if (earlier != null && v.first - earlier.head < LOOK) {
                v.subject = earlier.subject;
                v.subjectBy = "conjunction";
                if (earlier.passive != v.passive
                        && !v.finite
                        && earlier.passive
                        && tag(v.head).equals("VBN")) {
                    v.passive = true;
                }
            }
            return;
        }
        if (tag(k).equals("IN") && tag(v.first).equals("VBG")) {
            gerund(index, k);
            return;
        }
        if (form(k).equals(",")
                || form(k).equals("''")
                || form(k).equals("``")
                || tag(k).equals(":")
                || form(k).equals("-rrb-")
                || form(k).equals(")")) {
            if (!v.finite) {
                // ", calling him a liar": the subject of the clause before
                VerbGroup earlier = index > 0 ? verbs.get(index - 1) : null;
                if (earlier != null) {
                    v.subject = earlier.subject;
                    v.subjectBy = "participle";
                }
                return;
            }
            apposed(v, index, k);
        }
    }

    /** "Smith, the mayor, lied": the phrase before the earlier comma. */
    private void apposed(VerbGroup v, int index, int mark) {
        for (int c = mark - 1; in(c) && mark - c < LOOK; c--) {
            boolean opens = form(c).equals(",") || tag(c).equals(":") || form(c).equals("(") || form(c).equals("-lrb-");
            if (opens && phraseEndingBefore(c) >= 0 && c + 1 < mark) {
                v.subject = root(phraseEndingBefore(c));
                return;
            }
        }
        VerbGroup earlier = index > 0 ? verbs.get(index - 1) : null;
        if (earlier != null && form(mark).equals(",") && earlier.finite) {
            v.subject = earlier.subject;
            v.subjectBy = "conjunction";
        }
    }

    private void controlled(int index, int to) {
        VerbGroup v = verbs.get(index);
        VerbGroup earlier = index > 0 ? verbs.get(index - 1) : null;
        if (earlier == null || to - earlier.head > LOOK) {
            return;
        }
        v.subjectBy = "infinitive";
        if (!earlier.objects.isEmpty()) {
            int last = earlier.objects.get(earlier.objects.size() - 1);
            if (phrases.get(last).end() <= to && tag(phrases.get(last).head()).matches("NNP.*|PRP")) {
                v.subject = last;
                return;
            }
        }
        v.subject = earlier.subject;
    }

    private void gerund(int index, int preposition) {
        VerbGroup v = verbs.get(index);
        v.subjectBy = "gerund";
        VerbGroup earlier = index > 0 ? verbs.get(index - 1) : null;
        if (earlier == null || preposition - earlier.head > LOOK) {
            v.subject = subjectAfterComma(v);
            return;
        }
        boolean object = words.isObjectControl(form(preposition)) && !earlier.passive && !earlier.objects.isEmpty();
        v.subject = object ? earlier.objects.get(0) : earlier.subject;
    }

    private int subjectAfterComma(VerbGroup v) {
        for (int c = v.head + 1; in(c) && c - v.head < LOOK; c++) {
            if (form(c).equals(",")) {
                return phraseAt(c + 1);
            }
        }
        return -1;
    }

    /** Index of the phrase that ends right before the token, a comma skipped; −1. */
    private int phraseEndingBefore(int token) {
        int k = token - 1;
        if (form(k).equals(",")) {
            k--;
        }
        return phraseAt(k);
    }

    /** The phrase that governs the one given through of, in, for …: "the leader of Russia" for Russia. */
    int root(int phrase) {
        int p = phrase;
        for (int steps = 0; steps < 6; steps++) {
            int before = phrases.get(p).first() - 1;
            if (!tag(before).equals("IN") || phraseAt(before - 1) < 0) {
                // "A and B lied"
                return p;
            }
            int governor = phraseAt(before - 1);
            int start = phrases.get(governor).first();
            boolean object = isVerb(start - 1)
                    && phraseAt(start - 1) < 0
                    && !form(before).equals("of");
            if (object) {
                return p;
            }
            p = governor;
        }
        return p;
    }
}
