package dev.masthead.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.Mention;
import dev.masthead.intake.Submission;
import dev.masthead.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Over every person of the registry: nobody else of the surname is taken for them, and they are known again by it once an
 * article has named them with their office.
 */
class StrangersTest {
    private static final List<String> GIVEN = List.of(
            "Gareth",
            "Oscar",
            "Wendell",
            "Mabel",
            "Dunstan",
            "Ottilie",
            "Percival",
            "Rosalind",
            "Barnaby",
            "Tabitha",
            "Clive",
            "Hazel",
            "Leroy",
            "Ingrid",
            "Rupert",
            "Winifred",
            "Desmond",
            "Agatha",
            "Cedric",
            "Philippa",
            "Zbigniew",
            "Thandeka");
    private static final List<String> CALLINGS = List.of(
            "plumber",
            "nurse",
            "teacher",
            "carpenter",
            "farmer",
            "student",
            "baker",
            "bus driver",
            "pensioner",
            "electrician",
            "librarian",
            "hairdresser",
            "gardener",
            "accountant",
            "goalkeeper",
            "pianist");
    private static final List<String> WITH_GIVEN_NAME = List.of(
            "%1$s %2$s, a %3$s from Dunmore, was convicted on Monday. %2$s lied to the jury, the court heard.",
            "Police in Dunmore arrested %1$s %2$s, a 34-year-old %3$s, after the fire. %2$s denied everything.",
            "The %3$s %1$s %2$s won the raffle in Dunmore. Neighbours said that %2$s had never won before.",
            "A jury cleared %3$s %1$s %2$s of theft. Outside, %2$s thanked the lawyers.",
            "%1$s %2$s, 52, who works as a %3$s, found the coins under a barn. \"I could not believe it,\" %2$s said.");
    private static final List<String> WITHOUT = List.of(
            "%2$s, a %3$s from Dunmore, was fined on Monday. %2$s paid at once.",
            "The %3$s %2$s was fined on Monday. %2$s paid at once.",
            "Mr. %2$s, a retired %3$s, lost his way in the fog. A farmer found %2$s at noon.");

    private record Person(String id, String name, String surname, String office) {}

    /** Persons with a surname of one word by which articles call them. */
    private static List<Person> persons() {
        List<Person> out = new ArrayList<>();
        ActorRegistry registry =
                new ActorRegistry(AnalyzerFixture.analyzer().lexicons().require(ActorRegistry.LEXICON));
        Set<String> ids = new TreeSet<>();
        AnalyzerFixture.analyzer().lexicons().require(ActorRegistry.LEXICON).entries().stream()
                .filter(e -> !e.retired())
                .forEach(e -> ids.add(e.slug()));
        for (String id : ids) {
            ActorProfile p = registry.find(id).orElseThrow();
            if (!p.isPerson() || p.name().indexOf(' ') < 0) {
                continue;
            }
            String last = p.name().substring(p.name().lastIndexOf(' ') + 1);
            String surname = registry.partsOfName(p).stream()
                    .filter(s -> s.indexOf(' ') < 0 && Character.isUpperCase(s.charAt(0)))
                    .filter(s -> !s.equals(p.name().substring(0, p.name().indexOf(' ')))
                            || !Character.isLetter(last.charAt(0)))
                    .findFirst()
                    .orElse(last);
            String office = p.offices().isEmpty() ? null : p.offices().get(0).title();
            out.add(new Person(id, p.name(), surname, office));
        }
        return out;
    }

    @Test
    void aStrangerOfTheSurnameIsNobodyOfTheRegistry() {
        List<String> wrong = new ArrayList<>();
        int n = 0;
        for (Person p : persons()) {
            List<String> templates = new ArrayList<>(
                    List.of(WITH_GIVEN_NAME.get(n % WITH_GIVEN_NAME.size()), WITHOUT.get(n % WITHOUT.size())));
            String given = GIVEN.get(n % GIVEN.size());
            String calling = CALLINGS.get(n % CALLINGS.size());
            for (String template : templates) {
                String body = String.format(Locale.ROOT, template, given, p.surname(), calling);
                wrong.addAll(taken(body, p.surname()));
            }
            n++;
        }
        System.out.println(wrong.size() + " of " + 2 * n + " strangers taken for somebody known");
        assertThat(wrong).isEmpty();
    }

    /** Mentions of the surname that are given to an actor of the registry who is a person. */
    private static List<String> taken(String body, String surname) {
        List<String> out = new ArrayList<>();
        for (Mention m :
                AnalyzerFixture.analyzer().findings(Submission.of("", body)).annotations(Mention.class)) {
            String words = body.substring(m.span().start(), m.span().end());
            if (words.contains(surname) && !m.actor().startsWith("local:")) {
                out.add(m.actor() + " in: " + body);
                break;
            }
        }
        return out;
    }

    @Test
    void whoIsNamedWithTheirOfficeIsKnownAgainByTheSurname() {
        Analyzer analyzer = AnalyzerFixture.analyzer();
        List<String> missed = new ArrayList<>();
        int n = 0;
        for (Person p : persons()) {
            if (p.office() == null) {
                continue;
            }
            n++;
            String body = p.name() + ", the " + p.office() + ", met farmers on Monday. Prices would fall, "
                    + p.surname() + " said. The farmers thanked " + p.surname() + " and went home.";
            long found = analyzer.findings(Submission.of("", body)).annotations(Mention.class).stream()
                    .filter(m -> m.part() == Part.TEXT && m.actor().equals(p.id()))
                    .filter(m ->
                            body.substring(m.span().start(), m.span().end()).equals(p.surname()))
                    .count();
            if (found < 2) {
                missed.add(p.id() + " in: " + body);
            }
        }
        System.out.println(missed.size() + " of " + n + " known persons not known again");
        assertThat(missed.size()).as("%s", missed).isLessThan(n / 50);
    }
}
