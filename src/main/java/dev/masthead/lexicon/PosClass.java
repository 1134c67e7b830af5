package dev.masthead.lexicon;

/** Parts of speech that patterns name, each a set of Penn Treebank tags. */
public enum PosClass {
    NOUN,
    PROPN,
    COMMON,
    VERB,
    ADJ,
    ADV,
    DET,
    ADP,
    PRON,
    NUM,
    CONJ,
    PUNCT;

    /** Whether a token with the Penn tag belongs to the class. */
    public boolean includes(String tag) {
        return switch (this) {
            case NOUN -> tag.startsWith("NN");
            case PROPN -> tag.startsWith("NNP");
            case COMMON -> tag.equals("NN") || tag.equals("NNS");
            case VERB -> tag.startsWith("VB") || tag.equals("MD");
            // participles that stand as adjectives are tagged as verbs half the time ("embattled", "damning")
            case ADJ -> tag.startsWith("JJ") || tag.equals("VBN") || tag.equals("VBG");
            case ADV -> tag.startsWith("RB") || tag.equals("WRB");
            case DET -> tag.equals("DT") || tag.equals("PDT") || tag.equals("WDT");
            case ADP -> tag.equals("IN") || tag.equals("TO");
            case PRON -> tag.startsWith("PRP") || tag.startsWith("WP") || tag.equals("EX");
            case NUM -> tag.equals("CD");
            case CONJ -> tag.equals("CC");
            case PUNCT -> !Character.isLetter(tag.charAt(0));
        };
    }
}
