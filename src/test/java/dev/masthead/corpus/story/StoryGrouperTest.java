package dev.masthead.corpus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {
    private static final StorySettings SETTINGS = StorySettings.standard();
    private static final StoryReader READER = new StoryReader(SETTINGS);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final StoryArticle DAM_1 = article(
            "dam-1",
            MONDAY,
            "Dam above Velbury gives way",
            "The Orlend dam above Velbury burst on Sunday night and a wave of mud covered the valley. Rescuers searched for"
                    + " nine missing people, the county's emergency office said. Engineers had warned of cracks in the dam.");
    private static final StoryArticle DAM_2 = article(
            "dam-2",
            MONDAY.plusDays(1),
            "Velbury mourns after Orlend dam burst",
            "Rescuers in Velbury found four of the nine missing people in the mud on Monday, a day after the Orlend dam burst."
                    + " The county's engineers had reported cracks two years ago.");
    private static final StoryArticle DAM_3 = article(
            "dam-3",
            MONDAY.plusDays(1),
            "Who knew of the cracks?",
            "Two years before the Orlend dam burst above Velbury, engineers wrote of cracks. Rescuers still search the mud for"
                    + " missing people.");
    private static final StoryArticle STRIKE_1 = article(
            "strike-1",
            MONDAY,
            "Tram drivers in Karsholm walk out",
            "Tram drivers in Karsholm went on strike on Monday over night shifts. The union Transvakt wants two free weekends a"
                    + " month. Commuters walked or cycled.");
    private static final StoryArticle STRIKE_2 = article(
            "strike-2",
            MONDAY,
            "Karsholm strike leaves commuters stranded",
            "A strike by tram drivers brought Karsholm to a halt. The union Transvakt said night shifts had doubled; commuters"
                    + " cycled to work.");
    private static final StoryArticle LATER = article(
            "dam-later",
            MONDAY.plusDays(40),
            "Velbury mourns after Orlend dam burst",
            "Rescuers in Velbury found four of the nine missing people in the mud on Monday, a day after the Orlend dam burst."
                    + " The county's engineers had reported cracks two years ago.");

    private static StoryArticle article(String id, LocalDate date, String title, String text) {
        return StoryArticle.of(id, date, READER.read(title, text));
    }

    @Test
    void articlesOnOneEventAreTogetherAndNamedAfterTheFirst() {
        assertThat(StoryGrouper.group(List.of(STRIKE_2, DAM_3, DAM_1, STRIKE_1, DAM_2), SETTINGS))
                .containsExactly(
                        Map.entry("dam-1", "dam-1"),
                        Map.entry("strike-1", "strike-1"),
                        Map.entry("strike-2", "strike-1"),
                        Map.entry("dam-2", "dam-1"),
                        Map.entry("dam-3", "dam-1"));
    }

    @Test
    void theSameWordsWeeksLaterAreAnotherEvent() {
        assertThat(StoryGrouper.group(List.of(LATER, DAM_1, DAM_2), SETTINGS))
                .containsEntry("dam-2", "dam-1")
                .containsEntry("dam-later", "dam-later");
    }

    @Test
    void withoutADateThereIsNoWindow() {
        List<StoryArticle> undated = List.of(undated(DAM_1), undated(STRIKE_1), undated(LATER));
        assertThat(StoryGrouper.group(undated, SETTINGS))
                .containsEntry("dam-later", "dam-1")
                .containsEntry("strike-1", "strike-1");
    }

    @Test
    void anArticleWithoutADateJoinsTheStoryThatItIsLike() {
        assertThat(StoryGrouper.group(List.of(undated(DAM_2), STRIKE_1, DAM_1), SETTINGS))
                .containsExactly(
                        Map.entry("dam-1", "dam-1"), Map.entry("strike-1", "strike-1"), Map.entry("dam-2", "dam-1"));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        Random random = new Random(7);
        List<StoryArticle> articles = invented(random, 300);
        Map<String, String> first = StoryGrouper.group(articles, SETTINGS);
        assertThat(first.values().stream().distinct().count()).isBetween(20L, 290L);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(articles, random);
            assertThat(StoryGrouper.group(articles, SETTINGS)).isEqualTo(first);
        }
    }

    @Test
    void anArticleThatComesLateLeavesDistantStoriesAlone() {
        List<StoryArticle> before = List.of(DAM_1, DAM_2, STRIKE_1, STRIKE_2);
        Map<String, String> expected = new HashMap<>(StoryGrouper.group(before, SETTINGS));
        List<StoryArticle> after = new ArrayList<>(before);
        after.add(DAM_3);
        expected.put("dam-3", "dam-1");
        assertThat(StoryGrouper.group(after, SETTINGS)).isEqualTo(expected);
    }

    @Test
    void aTextWithoutWordsIsAloneAndAnArticleIsLikeItself() {
        StoryVector nothing = READER.read("", "?! … 、、");
        assertThat(nothing.likeness(nothing)).isZero();
        assertThat(DAM_1.vector().likeness(DAM_1.vector())).isBetween(0.9999, 1.0001);
        assertThat(DAM_1.vector().likeness(STRIKE_1.vector())).isLessThan(0.1);
    }

    private static StoryArticle undated(StoryArticle a) {
        return StoryArticle.of(a.id(), null, a.vector());
    }

    /** Articles of invented words on some fifty events over two months. */
    private static List<StoryArticle> invented(Random random, int n) {
        List<StoryArticle> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int event = random.nextInt(50);
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 60; w++) {
                boolean own = random.nextInt(3) > 0;
                text.append(own ? "Zor" + event + "k" + random.nextInt(15) : "word" + random.nextInt(2000))
                        .append(' ');
            }
            out.add(article("a" + i, MONDAY.plusDays(event + random.nextInt(4)), "", text.toString()));
        }
        return out;
    }
}
