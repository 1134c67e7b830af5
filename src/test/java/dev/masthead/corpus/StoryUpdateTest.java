package dev.masthead.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.corpus.story.StoryArticle;
import dev.masthead.corpus.story.StoryGrouper;
import dev.masthead.corpus.story.StoryReader;
import dev.masthead.corpus.story.StorySettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever comes and goes, in any order: the database has the stories that the grouper makes of what is there. */
class StoryUpdateTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final DatabaseResource DATABASE = new DatabaseResource(Path.of("target/postgres-for-stories"));
    private static final StoryReader READER = new StoryReader(StorySettings.standard());
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        Map<String, String> settings = DATABASE.start();
        String url = settings.get("quarkus.datasource.jdbc.url");
        String user = settings.get("quarkus.datasource.username");
        String password = settings.get("quarkus.datasource.password");
        Flyway.configure().dataSource(url, user, password).load().migrate();
        connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        DATABASE.stop();
    }

    @BeforeEach
    void empty() throws SQLException {
        connection.rollback();
    }

    /** With so small a bound that words find only some of the articles. */
    private static StorySettings settings(int mostADay) {
        StorySettings s = StorySettings.standard();
        return new StorySettings(
                s.words(),
                s.leadWords(),
                s.leadWeight(),
                s.headlineWeight(),
                s.capitalWeight(),
                s.commonRank(),
                s.unlistedRarity(),
                s.rarityPower(),
                s.terms(),
                s.indexTerms(),
                s.windowDays(),
                s.dailyShare(),
                s.storyLikeness(),
                s.leastShared(),
                mostADay);
    }

    private static List<StoryArticle> invented(Random random, int n, int undatedOneIn) {
        List<StoryArticle> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int event = random.nextInt(12);
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 50; w++) {
                boolean own = random.nextInt(5) > 1;
                text.append(own ? "Zor" + event / 2 + "k" + random.nextInt(18) : "word" + random.nextInt(300))
                        .append(' ');
            }
            LocalDate date = MONDAY.plusDays(event / 3 + random.nextInt(4));
            out.add(StoryArticle.of(
                    "a" + i, random.nextInt(undatedOneIn) == 0 ? null : date, READER.read("", text.toString())));
        }
        return out;
    }

    private static Map<Long, Long> kept() throws SQLException {
        Map<Long, Long> out = new TreeMap<>();
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("select article_seq, story_id from article_story")) {
            while (r.next()) {
                out.put(r.getLong(1), r.getLong(2));
            }
        }
        return out;
    }

    /** The grouper's stories, each named as the database names it. */
    private static Map<Long, Long> expected(Map<Long, StoryArticle> articles, StorySettings settings) {
        Map<String, String> groups = StoryGrouper.group(articles.values(), settings);
        Map<String, Long> least = new HashMap<>();
        new TreeMap<>(articles).forEach((seq, a) -> least.putIfAbsent(groups.get(a.id()), seq));
        Map<Long, Long> out = new TreeMap<>();
        articles.forEach((seq, a) -> out.put(seq, least.get(groups.get(a.id()))));
        return out;
    }

    private static void comesAndGoes(int seed, int mostADay, int undatedOneIn) throws SQLException {
        Random random = new Random(seed);
        StorySettings settings = settings(mostADay);
        StoryStore store = new StoryStore(connection, settings);
        StoryUpdate update = new StoryUpdate(store, settings);
        List<StoryArticle> all = invented(random, 160, undatedOneIn);
        Collections.shuffle(all, random);
        Map<Long, StoryArticle> there = new LinkedHashMap<>();
        Set<Long> gone = new HashSet<>();
        long seq = 0;
        for (StoryArticle a : all) {
            there.put(++seq, a);
            update.add(seq, a);
            if (random.nextInt(4) == 0) {
                long out = new ArrayList<>(there.keySet()).get(random.nextInt(there.size()));
                update.remove(store.find(out).orElseThrow());
                gone.add(out);
                there.remove(out);
            }
            if (seq % 20 == 0) {
                assertThat(kept()).as("after %s of seed %s", seq, seed).isEqualTo(expected(there, settings));
            }
        }
        Map<Long, Long> expected = expected(there, settings);
        assertThat(kept()).isEqualTo(expected);
        assertThat(new HashSet<>(expected.values()).size()).isBetween(4, there.size() - 20);
        assertThat(gone).isNotEmpty();
    }

    @Test
    void storiesAreThoseOfTheGrouperWhateverComesAndGoes() throws SQLException {
        for (int seed = 1; seed <= 3; seed++) {
            empty();
            comesAndGoes(seed, 100, 8);
        }
    }

    @Test
    void theyAreWhereWordsFindOnlySomeArticlesToo() throws SQLException {
        for (int seed = 11; seed <= 14; seed++) {
            empty();
            comesAndGoes(seed, 3, 4);
        }
    }

    @Test
    void theIdOfAStoryStaysWhenArticlesJoinIt() throws SQLException {
        StorySettings settings = settings(100);
        StoryUpdate update = new StoryUpdate(new StoryStore(connection, settings), settings);
        String words = "The Orlend dam above Velbury burst and Rescuers searched the Mud for nine missing people.";
        update.add(7, StoryArticle.of("later", MONDAY.plusDays(1), READER.read("", words)));
        update.add(8, StoryArticle.of("earlier", MONDAY, READER.read("", words + " Engineers had warned.")));
        update.add(9, StoryArticle.of("other", MONDAY, READER.read("", "Tram drivers in Karsholm walked out.")));
        assertThat(kept()).containsExactly(Map.entry(7L, 7L), Map.entry(8L, 7L), Map.entry(9L, 9L));
    }
}
