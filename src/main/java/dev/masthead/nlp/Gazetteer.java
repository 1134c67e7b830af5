package dev.masthead.nlp;

import dev.masthead.text.TextPart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Given names (Moby Word II, public domain) and towns (GeoNames, CC BY 4.0) that the name finder knows. One line each:
 * {@code m}, {@code f} or {@code x} for a given name of men, women or both, {@code p} for a place, a tab, the name in
 * small letters.
 */
public final class Gazetteer {
    private static final int LONGEST_PLACE = 3;

    private final Map<String, Character> given = new HashMap<>();
    private final Map<String, Boolean> places = new HashMap<>();

    Gazetteer(InputStream gzipped) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(gzipped), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.charAt(0) == 'p') {
                    places.put(line.substring(2), true);
                } else {
                    given.put(line.substring(2), line.charAt(0));
                }
            }
        }
    }

    /** Whether men, women or both bear the given name, in small letters: m, f, x; 0 for no given name. */
    public char givenName(String form) {
        return given.getOrDefault(form, (char) 0);
    }

    /** Whether a place of the name, in small letters, is known. */
    public boolean isPlace(String name) {
        return places.containsKey(name);
    }

    /** How many tokens from this one on name a place; 0 where they name none. */
    int placeAt(TextPart part, int token, int end) {
        if (!part.tokens().get(token).isCapitalised()) {
            return 0;
        }
        int longest = 0;
        StringBuilder name = new StringBuilder();
        for (int n = 0; n < LONGEST_PLACE && token + n < end; n++) {
            if (!part.tokens().get(token + n).isCapitalised()) {
                break;
            }
            name.append(n == 0 ? "" : " ").append(part.tokens().get(token + n).form());
            if (places.containsKey(name.toString())) {
                longest = n + 1;
            }
        }
        return longest;
    }
}
