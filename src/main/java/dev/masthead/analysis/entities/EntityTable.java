package dev.masthead.analysis.entities;

import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The actors of one article by id, and by the heads of their names: the Commission, the Republic. */
final class EntityTable {
    /** Ahead of the ids of actors that only articles know. */
    static final String LOCAL = "local:";

    private static final int MOST_OF_A_HEAD = 12;

    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, List<Entity>> heads = new LinkedHashMap<>();

    EntityTable(ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
    }

    /** The actor of the id; null where the article does not have it. */
    Entity find(String id) {
        return entities.get(id);
    }

    /** The registry's actor as one of this article. */
    Entity known(String id) {
        return entities.computeIfAbsent(id, i -> {
            ActorProfile p = registry.find(i).orElseThrow();
            return new Entity(i, p.name(), p.kind(), p, p.isPerson() ? givenNames.genderOf(p) : Gender.NEUTER);
        });
    }

    /** An actor that the registry does not know, by its name and kind. */
    Entity local(String name, String kind) {
        return entities.computeIfAbsent(
                LOCAL + slug(name),
                id -> new Entity(
                        id, name, kind, null, kind.equals("person") ? givenNames.genderOf(name) : Gender.NEUTER));
    }

    /** The article names the actor in these words. */
    void named(Entity entity, String surface) {
        if (entity.isPerson()) {
            return;
        }
        heads(entity, entity.name);
        heads(entity, surface);
        if (isAcronym(surface) && entity.profile != null) {
            entity.profile.aliases().stream()
                    .filter(a -> initials(a).equals(surface.replace(".", "")))
                    .forEach(a -> heads(entity, a));
        }
    }

    /** The one person of the age that the article gives; null where none or two are. */
    Entity ofAge(int years) {
        Entity found = null;
        for (Entity e : entities.values()) {
            if (e.age == years) {
                if (found != null) {
                    return null;
                }
                found = e;
            }
        }
        return found;
    }

    /** Those of whose names the capitalised word is the head: the Commission, the Republic. */
    List<Entity> byHead(String word) {
        return heads.getOrDefault(word, List.of());
    }

    private void heads(Entity entity, String name) {
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
            List<Entity> list = heads.computeIfAbsent(head, k -> new ArrayList<>(2));
            if (!list.contains(entity) && list.size() < MOST_OF_A_HEAD) {
                list.add(entity);
            }
        }
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
    static String slug(String name) {
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
