package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the verb groups among the items that stand in no noun phrase. */
final class VerbGrouper {
    private final ParsedSentence s;
    private final ClosedClasses words;
    final List<VerbGroup> groups = new ArrayList<>();
    /** For each item the index of its group; −1 outside. */
    final int[] groupOf;

    VerbGrouper(ParsedSentence sentence, ClosedClasses words) {
        s = sentence;
        this.words = words;
        groupOf = new int[sentence.size()];
        Arrays.fill(groupOf, -1);
        int i = 0;
        while (i < sentence.size()) {
            boolean verb = sentence.at(i).isVerb()
                    && !sentence.inPhrase(i)
                    && !words.isParticipialPreposition(sentence.at(i).form());
            i = verb ? group(i) : i + 1;
        }
    }

    /** Reads the group whose first verb stands here; returns one past its last. */
    private int group(int first) {
        int head = first;
        for (int k = first + 1; k < s.size() && !s.inPhrase(k); k++) {
            Item item = s.at(k);
            if (item.isVerb()) {
                if (!chains(s.at(head), item)) {
                    break;
                }
                head = k;
            } else if (!item.isAdverb() && !item.isQuotationMark() && !isOfAtLeast(s, k)) {
                break;
            }
        }
        VerbGroup.Builder b = new VerbGroup.Builder();
        b.index = groups.size();
        b.at = first;
        b.headAt = head;
        b.startAt = Math.min(first, startOf(s, words, head));
        b.first = s.at(first).first();
        b.head = s.at(head).first();
        b.start = s.at(b.startAt).first();
        b.lemma = s.at(head).lemma();
        describe(b, first, head);
        Arrays.fill(groupOf, first, head + 1, groups.size());
        groups.add(new VerbGroup(b));
        return head + 1;
    }

    /** An auxiliary goes on with the verb behind it. */
    private boolean chains(Item auxiliary, Item verb) {
        return words.isPrimaryAuxiliary(auxiliary.form())
                || auxiliary.tag().equals("MD")
                || words.isPassiveAuxiliary(auxiliary.form()) && verb.tag().equals("VBN");
    }

    private void describe(VerbGroup.Builder b, int first, int head) {
        String firstTag = s.at(first).tag();
        String tag = s.at(head).tag();
        boolean to = isBehindTo(first);
        b.infinitive = firstTag.equals("VB") && to;
        b.finite = firstTag.equals("MD")
                || firstTag.equals("VBD")
                || firstTag.equals("VBZ")
                || firstTag.equals("VBP")
                || firstTag.equals("VB") && !to;
        boolean be = false;
        for (int k = b.startAt; k <= head; k++) {
            Item item = s.at(k);
            b.negated |= s.isNegation(k) || item.isAdverb() && words.isNegativeQuantifier(item.form());
            if (k >= first && k < head) {
                be |= words.isPassiveAuxiliary(item.form());
                b.perfect |= words.isHave(item.form()) && (tag.equals("VBN") || tag.equals("VBD") || tag.equals("VBG"));
                b.modal = item.tag().equals("MD") && b.modal == null ? item.lemma() : b.modal;
            }
        }
        b.progressive = tag.equals("VBG") && be;
        boolean bare = first == head;
        b.participle = bare && (tag.equals("VBG") || tag.equals("VBN"));
        if (tag.equals("VBN") || tag.equals("VBD")) {
            boolean objectFollows = head + 1 < s.size()
                    && s.inPhrase(head + 1)
                    && !s.at(head + 1).tag().equals("EX");
            boolean nounBefore =
                    first > 0 && (s.inPhrase(first - 1) || s.at(first - 1).isComma());
            boolean past = bare && tag.equals("VBN") && nounBefore && objectFollows;
            // "he's trashed it": the clitic is has where an object follows
            boolean has =
                    be && objectFollows && head == first + 1 && s.at(first).is("'s");
            b.perfect |= has;
            b.passive = be && !has || bare && tag.equals("VBN") && !past;
            b.finite |= past;
            b.participle &= !past;
        }
    }

    /** {@code has at least angered}: either word of what stands as an adverb between the auxiliary and its verb. */
    private static boolean isOfAtLeast(ParsedSentence s, int k) {
        int at = s.at(k).tag().equals("JJS") ? k - 1 : k;
        return at >= 0
                && at + 1 < s.size()
                && s.at(at).is("at")
                && s.at(at + 1).tag().equals("JJS")
                && !s.inPhrase(at + 1);
    }

    private boolean isBehindTo(int first) {
        int k = first - 1;
        while (k >= 0 && s.at(k).isAdverb()) {
            k--;
        }
        return k >= 0 && s.at(k).tag().equals("TO");
    }

    /** First item of the verb group whose head stands here: auxiliaries, {@code to}, negation and adverbs before it. */
    static int startOf(ParsedSentence s, ClosedClasses words, int head) {
        int k = head;
        while (k > 0) {
            Item before = s.at(k - 1);
            boolean auxiliary = before.tag().equals("MD") || before.isVerb() && words.isAuxiliary(before.form());
            boolean to = before.tag().equals("TO")
                    && s.at(head).tag().startsWith("VB")
                    && (k == head || s.at(k).isAdverb()); // to falsely claim
            if (auxiliary || to || before.isAdverb() && !before.is("then") || words.isNegation(before.form())) {
                k--;
            } else {
                break;
            }
        }
        // an adverb in front of the group belongs to it only behind a subject
        while (k < head
                && s.at(k).isAdverb()
                && (k == 0 || !s.inPhrase(k - 1) && !s.at(k - 1).isRelative())) {
            k++;
        }
        return k;
    }
}
