package dev.masthead.analysis.entities;

import dev.masthead.nlp.Gazetteer;
import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The actors of one article, by id and by the short forms that its full names license. */
final class EntityTable {
    private static final int MIN_ACRONYM = 3;

    private final ActorRegistry registry;
    private final ActorWords words;
    private final Gazetteer gazetteer;
    private final Map<String, Entity> members = new LinkedHashMap<>();
    private final Map<String, List<Entity>> shortForms = new LinkedHashMap<>();
    private final Map<String, List<Entity>> heads = new LinkedHashMap<>();
    private final Map<String, Entity> localByName = new LinkedHashMap<>();

    EntityTable(ActorRegistry registry, ActorWords words, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.registry = registry;
        this.words = words;
    }

    Iterable<Entity> members() {
        return members.values();
    }

    Entity find(String id) {
        return members.get(id);
    }

    /** The registry's actor as a member of this article. */
    Entity known(String id) {
        return members.computeIfAbsent(id, i -> {
            ActorProfile p = registry.find(i).orElseThrow();
            return new Entity(i, p.name(), p.kind(), p, p.isPerson() ? genderOf(p.name()) : Gender.NEUTER);
        });
    }

    /** A registry actor is named in full or by a safe alias, in these words. */
    void name(Entity member, String surface) {
        if (member.named && surface.equals(member.name)) {
            return;
        }
        member.named = true;
        if (member.isPerson()) {
            if (member.name.indexOf(' ') > 0) {
                add(shortForms, surname(member.name), member);
            }
        } else {
            heads(member, member.name);
            heads(member, surface);
            if (isAcronym(surface) && member.profile != null) {
                member.profile.aliases().stream()
                        .filter(a -> initials(a).equals(surface.replace(".", "")))
                        .forEach(a -> heads(member, a));
            }
        }
    }

    /** An actor that the registry does not know, by its name and kind. */
    Entity local(String name, String kind) {
        Entity known = localByName.get(name);
        if (known != null) {
            return known;
        }
        String slug = slug(name);
        Entity member = members.computeIfAbsent(
                "local:" + slug,
                id -> new Entity(id, name, kind, null, kind.equals("person") ? genderOf(name) : Gender.NEUTER));
        member.named = true;
        localByName.put(name, member);
        int space = name.indexOf(' ');
        if (member.isPerson()) {
            if (space > 0) {
                add(shortForms, surname(name), member);
                if (!words.isTitle(name.substring(0, space).toLowerCase(Locale.ROOT))) {
                    add(shortForms, name.substring(0, space), member);
                }
            }
        } else if (space > 0) {
            heads(member, name);
            String acronym = initials(name);
            if (acronym.length() >= MIN_ACRONYM) {
                add(shortForms, acronym, member);
            }
            String core = name;
            int cut = core.lastIndexOf(' ');
            while (cut > 0 && words.isOrganisationWord(core.substring(cut + 1).toLowerCase(Locale.ROOT))) {
                core = core.substring(0, cut);
                cut = core.lastIndexOf(' ');
            }
            if (!core.equals(name)) {
                add(shortForms, core, member);
            }
        }
        return member;
    }

    /** The article itself gives the acronym: "the National Crane Council (NCC)". */
    void acronym(String acronym, Entity member) {
        add(shortForms, acronym, member);
    }

    /** Those whom the words stand for on their own: a surname, an acronym, a company without its form. */
    List<Entity> byShortForm(String surface) {
        return shortForms.getOrDefault(surface, List.of());
    }

    /** Those of whose names the capitalised word is the head: the Commission, the Republic. */
    List<Entity> byHead(String word) {
        return heads.getOrDefault(word, List.of());
    }

    private void heads(Entity member, String name) {
        if (name.indexOf(' ') < 0) {
            return;
        }
        String[] parts = name.split(" ");
        int end = 1;
        while (end < parts.length && !Character.isLowerCase(parts[end].charAt(0))) {
            end++;
        }
        // the head ends before "of the …": not the Senate of "Senate Republicans"
        String head = parts[end - 1];
        if (words.isOrganisationWord(head.toLowerCase(Locale.ROOT))) {
            add(heads, head, member);
        }
    }

    private static void add(Map<String, List<Entity>> index, String key, Entity member) {
        List<Entity> list = index.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (!list.contains(member) && list.size() < 12) {
            list.add(member);
        }
    }

    private Gender genderOf(String name) {
        int space = name.indexOf(' ');
        String given = (space > 0 ? name.substring(0, space) : name).toLowerCase(Locale.ROOT);
        Gender known = words.ofGivenName(given);
        char bearers = gazetteer.givenName(given);
        return known != Gender.UNKNOWN ? known : Gender.of(bearers == 'm', bearers == 'f');
    }

    /** A given name of men, women or both, in small letters. */
    boolean isGivenName(String form) {
        return words.ofGivenName(form) != Gender.UNKNOWN
                || gazetteer.givenName(form) != 0
                || registry.isGivenName(form);
    }

    /** The last word of a person's name that is no suffix. */
    private String surname(String name) {
        String[] parts = name.split(" ");
        int last = parts.length - 1;
        while (last > 0 && words.is("name_suffixes", parts[last].toLowerCase(Locale.ROOT))) {
            last--;
        }
        return parts[last];
    }

    static boolean isAcronym(String word) {
        if (word.length() < 2) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isUpperCase(word.charAt(i)) && word.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    /** First letters of the capitalised words, parts of hyphenated words too. */
    static String initials(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : name.split("[ -]")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                out.append(word.charAt(0));
            }
        }
        return out.toString();
    }

    /** The name's letters and digits in small letters, with one hyphen for everything between them. */
    private static String slug(String name) {
        StringBuilder out = new StringBuilder(name.length());
        String plain = Typography.plain(name).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (c != '\'' && c != '.' && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }
}
