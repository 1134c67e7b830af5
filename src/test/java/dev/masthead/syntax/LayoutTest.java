package dev.masthead.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.masthead.syntax.Layout.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What paragraphs are on the page. */
class LayoutTest {
    @Test
    void linesOfAPage() {
        ParsedText t = Parses.text(String.join(
                "\n\n",
                "Bridge Closed After Storm",
                "By Ida Moen and Karl Holm",
                "The bridge at Somerton was closed on Monday after a storm had torn a cable from its tower, the mayor said.",
                "READ MORE: Storm hits the coast",
                "• Two cables were torn",
                "(Photo: Ida Moen/Kestrel)",
                "What Comes Next",
                "The council meets on Friday. It will vote on repairs."));
        List<Kind> kinds = IntStream.range(0, 8).mapToObj(t.layout()::kind).toList();
        assertEquals(
                List.of(
                        Kind.HEADLINE,
                        Kind.BYLINE,
                        Kind.PROSE,
                        Kind.LABEL,
                        Kind.LIST_ITEM,
                        Kind.CREDIT,
                        Kind.CROSSHEAD,
                        Kind.PROSE),
                kinds);
    }

    @Test
    void datelines() {
        ParsedText t = Parses.text("MOSCOW, June 12 (Kestrel) - The bridge was closed on Monday.");
        assertEquals(
                "MOSCOW, June 12 (Kestrel)",
                t.layout().dateline().orElseThrow().of(t.part().text()));
        ParsedText below = Parses.text("Ida Moen\n\nKESTREL DAILY\n\nOSLO — The bridge was closed on Monday.");
        assertEquals(
                "OSLO", below.layout().dateline().orElseThrow().of(below.part().text()));
        assertEquals(
                "NEW HALDEN",
                Parses.text("NEW HALDEN: The bridge was closed on Monday.")
                        .layout()
                        .dateline()
                        .map(d -> d.of("NEW HALDEN: The bridge was closed on Monday."))
                        .orElseThrow());
        assertTrue(Parses.text("MOEN: The bridge is old.\n\nDAHL: It is not.")
                .layout()
                .dateline()
                .isEmpty());
        assertTrue(Parses.text("WATCH: The bridge is old.").layout().dateline().isEmpty());
        assertTrue(Parses.text("Ida Moen - the baker - was closed out.")
                .layout()
                .dateline()
                .isEmpty());
        assertTrue(Parses.text("The bridge - an old one - was closed.")
                .layout()
                .dateline()
                .isEmpty());
    }

    @Test
    void titleCase() {
        ParsedText title = Parses.title("Envoy Hails Historic Deal As Talks Near End");
        assertTrue(title.layout().isTitleCase(title.part().sentences().get(0)));
        ParsedText plain = Parses.title("Envoy hails historic deal as talks near end");
        assertFalse(plain.layout().isTitleCase(plain.part().sentences().get(0)));
    }
}
