package dev.masthead.analysis.attribution;

/** Finds the noun phrase that a verb has for its subject, before it or, inverted, behind it. */
final class Subjects {
    private final Clause clause;

    Subjects(Clause clause) {
        this.clause = clause;
    }

    int[] subject(int group, int head, String tag) {
        boolean infinitive =
                head > 0 && clause.at(Math.max(group, head - 1)).tag().equals("TO")
                        || group < head && clause.at(group).tag().equals("TO");
        if (infinitive) {
            int before = group - 1;
            if (before >= 0 && clause.inPhrase(before) && clause.phraseStart(before) > 0) {
                int s = clause.phraseStart(before);
                Item governor = clause.at(s - 1);
                if (governor.isVerb()) {
                    return new int[] {s, before + 1}; // allowed users to tell
                }
            }
            return clause.inheritedSubject(group);
        }
        boolean gerund = tag.equals("VBG") && !clause.hasAuxiliaryBe(group, head);
        int[] own = gerund && group > 0 && clause.at(group - 1).isComma() ? null : clause.subject(group);
        if (own != null && !(clause.at(group - 1).isQuote() && own[0] > 0 && inverted(head, head + 1))) {
            return own;
        }
        if (group > 0) {
            Item before = clause.at(group - 1);
            if (before.tag().equals("CC")
                    || before.isComma()
                    || before.isPreposition()
                    || before.isAdverb()
                    || before.is(")")
                    || before.isVerb()
                    || before.isQuote()
                    || before.isDash()) {
                if (!(before.isComma() || before.isQuote()) || !inverted(head, head + 1)) {
                    return clause.inheritedSubject(group);
                }
            }
        }
        return null;
    }

    /** A noun phrase stands right behind the verb and a comma or quotation before it: {@code , said Smith}. */
    boolean inverted(int head, int end) {
        if (end >= clause.size() || !clause.inPhrase(end)) {
            return false;
        }
        Item next = clause.at(end);
        if (next.tag().equals("PRP") && !next.is("he") && !next.is("she") && !next.is("they")) {
            return false;
        }
        int group = clause.verbGroupStart(head);
        boolean past =
                clause.isFinite(group) || group == head && clause.at(head).tag().equals("VBN");
        if (!past || clause.at(head).tag().equals("VBG")) {
            return false;
        }
        if (group == 0) {
            return true;
        }
        Item before = clause.at(group - 1);
        return before.isComma() || before.isQuote() || before.isDash() || before.isFinalMark();
    }

    boolean hasHave(int from, int to) {
        for (int k = from; k < to; k++) {
            if (clause.words.isHave(clause.at(k).form())) {
                return true;
            }
        }
        return false;
    }
}
