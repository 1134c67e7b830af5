package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Actors by id, by the words of their names and by their offices. Immutable. */
public final class ActorRegistry {
    /** The lexicon's folder. */
    public static final String LEXICON = "actors";

    private final Map<String, ActorProfile> byId = new HashMap<>();
    private final Map<String, List<String>> byOneWord = new HashMap<>();
    private final Map<String, String> countryByCode = new HashMap<>();
    private final Map<String, List<ActorProfile>> byOffice = new HashMap<>();
    private final Set<String> givenNames = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();

    public ActorRegistry(Lexicon lexicon) {
        for (LexiconEntry e : lexicon.entries()) {
            if (e.retired()) {
                continue;
            }
            ActorProfile p = ActorProfile.of(e);
            byId.put(p.id(), p);
            List<String> oneWord = new ArrayList<>();
            oneWord.add(p.name());
            oneWord.addAll(e.fields().texts("aliases"));
            oneWord.addAll(e.fields().texts("demonyms"));
            oneWord.addAll(e.fields().texts("metonyms"));
            for (String alias : oneWord) {
                if (alias.indexOf(' ') < 0) {
                    byOneWord.computeIfAbsent(alias, a -> new ArrayList<>(1)).add(p.id());
                }
            }
            if (p.kind().equals("country") && p.country() != null) {
                countryByCode.putIfAbsent(p.country(), p.id());
            }
            if (p.kind().equals("person")) {
                String[] parts = p.name().toLowerCase(Locale.ROOT).split(" ");
                if (parts.length > 1) {
                    givenNames.add(parts[0]);
                    surnames.add(parts[parts.length - 1]);
                }
                for (ActorProfile.Office o : p.offices()) {
                    List<ActorProfile> holders = byOffice.computeIfAbsent(office(o.title()), t -> new ArrayList<>());
                    if (holders.isEmpty() || holders.get(holders.size() - 1) != p) {
                        holders.add(p);
                    }
                }
            }
        }
    }

    public Optional<ActorProfile> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one actor that a single word of the text names safely, as in {@code Moscow-backed}; empty where none or two do. */
    Optional<String> byWord(String word) {
        List<String> ids = byOneWord.getOrDefault(word, List.of());
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** Id of the country with the ISO code. */
    Optional<String> country(String code) {
        return Optional.ofNullable(code == null ? null : countryByCode.get(code));
    }

    /** Everybody who holds or held an office of the title, as {@link #office} writes it. */
    List<ActorProfile> holders(String title) {
        return byOffice.getOrDefault(title, List.of());
    }

    /** A title as offices are compared by: small letters, {@code of Texas} cut off, {@code defense} as {@code defence}. */
    static String office(String title) {
        String t = title.toLowerCase(Locale.ROOT).replace("defense", "defence").replace('-', ' ');
        int of = t.indexOf(" of ");
        boolean part = t.startsWith("secretary of")
                || t.startsWith("minister of")
                || t.startsWith("head of")
                || t.startsWith("chief of")
                || t.startsWith("director of");
        int to = t.indexOf(" to ");
        int cut = of > 0 && !part ? of : to;
        return cut > 0 ? t.substring(0, cut) : t;
    }

    /** Given name of a person of the registry, in small letters. */
    boolean isGivenName(String form) {
        return givenNames.contains(form);
    }

    /** Surname of a person of the registry, in small letters. */
    boolean isSurname(String form) {
        return surnames.contains(form);
    }
}
