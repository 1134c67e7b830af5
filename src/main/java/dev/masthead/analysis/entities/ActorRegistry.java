package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Initials;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Actors by id, by the words of their names and by their offices. Immutable. */
public final class ActorRegistry {
    /** The lexicon's folder. */
    public static final String LEXICON = "actors";

    /** Letters that two spellings of a surname share at least. */
    private static final int LIKE = 4;

    private final Map<String, ActorProfile> byId = new HashMap<>();
    private final Map<String, List<String>> byOneWord = new HashMap<>();
    private final Map<String, String> countryByCode = new HashMap<>();
    private final Map<String, List<ActorProfile>> byOffice = new HashMap<>();
    private final Set<String> givenNames = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Map<String, List<ActorProfile>> bySurname = new HashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Set<String> officeWords = new HashSet<>();

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
            oneWord.addAll(oneWord.stream()
                    .map(Initials::withPoints)
                    .filter(Objects::nonNull)
                    .filter(n -> !oneWord.contains(n))
                    .toList());
            for (String alias : oneWord) {
                boolean told = !p.isPerson() || p.surnameSuffices() || !isPartOfName(p, alias);
                if (alias.indexOf(' ') < 0 && told) {
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
                    bySurname
                            .computeIfAbsent(parts[parts.length - 1], x -> new ArrayList<>(1))
                            .add(p);
                }
                Set<String> shortened = new LinkedHashSet<>();
                shortened.add(parts[parts.length - 1]);
                shortened.addAll(e.fields().texts("ambiguous_aliases"));
                p.aliases().stream().filter(a -> isPartOfName(p, a)).forEach(shortened::add);
                this.parts.put(p.id(), List.copyOf(shortened));
                for (ActorProfile.Office o : p.offices()) {
                    officeWords.addAll(List.of(office(o.title()).split(" ")));
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

    /** The words of a name as ids are written: in small letters, without marks. */
    public static List<String> wordsOfId(String name) {
        return Arrays.stream(EntityTable.slug(name).split("-"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** Ids of those one of whose names, aliases or demonyms begins with the words, or has them behind others; in their order. */
    public List<String> idsNamed(String words) {
        String sought = " " + String.join(" ", wordsOfId(words));
        return byId.values().stream()
                .filter(p -> Stream.of(List.of(p.name()), p.aliases(), p.demonyms())
                        .flatMap(List::stream)
                        .anyMatch(n -> (" " + String.join(" ", wordsOfId(n))).contains(sought)))
                .map(ActorProfile::id)
                .sorted()
                .toList();
    }

    /**
     * What an actor is called: by the registry, or, where only articles know it, by the words of its id with capitals; accents and
     * marks that an id has not are lost.
     */
    public String nameOf(String id) {
        ActorProfile known = byId.get(id);
        if (known != null) {
            return known.name();
        }
        String words = id.startsWith(EntityTable.LOCAL) ? id.substring(EntityTable.LOCAL.length()) : id;
        StringBuilder out = new StringBuilder();
        for (String word : words.split("-")) {
            if (!word.isEmpty()) {
                int first = word.offsetByCodePoints(0, 1);
                out.append(out.isEmpty() ? "" : " ")
                        .append(word.substring(0, first).toUpperCase(Locale.ROOT))
                        .append(word.substring(first));
            }
        }
        return out.isEmpty() ? id : out.toString();
    }

    /** The one actor that a single word of the text names safely, as in {@code Moscow-backed}; empty where none or two do. */
    Optional<String> byWord(String word) {
        List<String> ids = byOneWord.getOrDefault(word, List.of());
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /**
     * Whether the words are a part of the person's name and not the whole: {@code Macron}, {@code von der Leyen}, {@code Xi}.
     * Others may bear it, so that it names the person only where the article supports it. This is a rule over the registry's
     * aliases; a person whose surname suffices is marked in its entry ({@link ActorProfile#surnameSuffices}).
     */
    static boolean isPartOfName(ActorProfile p, String alias) {
        String[] name = p.name().toLowerCase(Locale.ROOT).split(" ");
        if (!p.isPerson() || name.length < 2) {
            return false;
        }
        String[] words = alias.toLowerCase(Locale.ROOT).split(" ");
        if (words.length == 1) {
            String word = words[0];
            for (String part : name) {
                // other spellings too: Zelensky of Zelenskyy; but not a nickname such as BoJo
                if (part.equals(word)
                        || part.length() > LIKE && word.length() > LIKE && part.startsWith(word.substring(0, LIKE))) {
                    return true;
                }
            }
            for (String other : p.aliases()) {
                if (other.indexOf(' ') > 0
                        && List.of(other.toLowerCase(Locale.ROOT).split(" ")).contains(word)) {
                    return true;
                }
            }
            return false;
        }
        Set<String> of = new HashSet<>(List.of(name));
        return of.containsAll(List.of(words)) && !List.of(words).contains(name[0]);
    }

    /** The parts of the person's name, and its ambiguous aliases, that stand for it once the article has named it in full. */
    List<String> partsOfName(ActorProfile p) {
        return parts.getOrDefault(p.id(), List.of());
    }

    /**
     * The person whose given name and surname the words begin and end with and whose middle names do not contradict; empty
     * where there is none or more than one. A middle name that the registry does not know may tell a namesake apart, so
     * this needs support.
     */
    Optional<ActorProfile> byPersonName(String name, ActorWords words) {
        PersonName asked = PersonName.of(name, words);
        if (asked == null) {
            return Optional.empty();
        }
        ActorProfile found = null;
        for (ActorProfile p : bySurname.getOrDefault(asked.last(), List.of())) {
            PersonName own = PersonName.of(p.name(), words);
            if (own != null && own.given().equals(asked.given()) && own.fits(asked, words)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = p;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Id of the country with the ISO code. */
    Optional<String> country(String code) {
        return Optional.ofNullable(code == null ? null : countryByCode.get(code));
    }

    /** Everybody who holds or held an office of the title, as {@link #office} writes it. */
    List<ActorProfile> holders(String title) {
        return byOffice.getOrDefault(title, List.of());
    }

    /** Whether the word, in small letters, tells one office from another: foreign, prime, deputy. */
    boolean isOfOffices(String form) {
        return officeWords.contains(form);
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
