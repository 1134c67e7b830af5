package dev.masthead.lexicon;

/** Names made of first letters, which some papers write with points: {@code NAACP} and {@code N.A.A.C.P.} are the same name. */
public final class Initials {
    /** Two letters are too often a person's: {@code J.D.} */
    private static final int FEWEST = 3;

    private static final int MOST = 6;

    private Initials() {}

    /** The name with a point behind each letter; null where it is no name of three to six capitals. */
    public static String withPoints(String name) {
        if (name.length() < FEWEST || name.length() > MOST) {
            return null;
        }
        StringBuilder out = new StringBuilder(2 * name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 'A' || c > 'Z') {
                return null;
            }
            out.append(c).append('.');
        }
        return out.toString();
    }
}
