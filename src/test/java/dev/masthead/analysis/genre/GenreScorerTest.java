package dev.masthead.analysis.genre;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenreScorerTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    private static final String NEWS = """
            The council approved the new bridge on Monday by nine votes to four, the mayor's office said.

            "We start digging in spring," said Mayor Ada Lund at a news conference in the town hall.

            The bridge will cost 90 million kroner, according to the budget that was published on Friday.

            Two members of the opposition asked for a further survey of the river bed.

            "Nobody has looked at the eastern bank," said Karl Holm, who leads the opposition group.

            The harbour authority said on Tuesday that ships would be able to pass during the works.

            The last bridge was closed in 2019 after inspectors had found cracks in two pillars.

            A spokeswoman for the builders, Ida Moen, said that 200 workers would be hired by June.
            """;

    private static final String COMMENT = """
            So here we are again. The council has, quite incredibly, waved through a bridge that nobody needs and that we
            will all be paying for until our grandchildren retire. And for what? A monument to one man's boundless vanity,
            and nothing else. It is simply absurd. I have lived beside this river all my life, and I have never once met
            anybody who could not get across it.

            But that is not really the point. The point is that a council which cannot even mend a school roof should not be
            playing with toys of this size. We must ask ourselves what kind of town we want to be. Should we be a town that
            cares for its people? Or should we be a town of ridiculous showpieces? The answer is obvious, and only the most
            shameless of politicians could pretend otherwise. Their excuses are pathetic, their figures are a disgrace, and
            their contempt for the rest of us has never been plainer. Yet nobody resigns. Nobody ever does.

            Enough. This folly must be stopped, and it must be stopped now.
            """;

    private static Report.Genre genre(String url, String section, String title, String text) {
        return ANALYZER.analyze(new Submission(
                        null, url, null, title, text, null, null, null, "en", section, null, null, "text", null, null,
                        null))
                .article()
                .genre();
    }

    @Test
    void readsHowATextIsWritten() {
        Report.Genre news = genre(null, null, "Council approves bridge", NEWS);
        assertThat(news.label()).isEqualTo("report");
        assertThat(news.probability()).isGreaterThan(0.8);
        assertThat(news.labelled()).isFalse();
        assertThat(news.reasons()).extracting(Report.GenreReason::sign).contains("single_sentence_paragraph_share");
        Report.Genre comment = genre(null, null, "A bridge of vanity", COMMENT);
        assertThat(comment.label()).isEqualTo("opinion");
        assertThat(comment.labelled()).isFalse();
        assertThat(comment.reasons()).extracting(Report.GenreReason::says).contains("many sentences are loaded");
    }

    @Test
    void opinionWithoutALabelIsAFinding() {
        Submission plain = Submission.of("A bridge of vanity", COMMENT);
        Submission labelled = Submission.of("Opinion: A bridge of vanity", COMMENT);
        assertThat(ANALYZER.analyze(plain).metrics())
                .containsEntry("unlabelled_opinion", 1.0)
                .containsEntry("genre_opinion", 1.0);
        assertThat(ANALYZER.analyze(labelled).metrics())
                .containsEntry("unlabelled_opinion", 0.0)
                .containsEntry("genre_opinion", 1.0);
        assertThat(ANALYZER.analyze(Submission.of("Council approves bridge", NEWS))
                        .metrics())
                .containsEntry("unlabelled_opinion", 0.0)
                .containsEntry("genre_report", 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    https://news.example/opinion/2025/bridge            | -              | Council approves bridge                     | opinion
                    https://opinion.example.org/bridge                  | -              | Council approves bridge                     | opinion
                    https://news.example/commentisfree/bridge           | -              | Council approves bridge                     | opinion
                    https://news.example/local/public-opinion-on-bridge | -              | Council approves bridge                     | report
                    -                                                   | Opinion        | Council approves bridge                     | opinion
                    -                                                   | Letters to the Editor | Council approves bridge              | opinion
                    -                                                   | Local news     | Council approves bridge                     | report
                    -                                                   | -              | Opinion: Council approves bridge            | opinion
                    -                                                   | -              | Public opinion turns against bridge         | report
                    https://www.theonion.com/bridge                     | -              | Council approves bridge                     | satire
                    https://www.prnewswire.com/news/bridge              | -              | Council approves bridge                     | press_release
                    https://news.example/live/bridge                    | -              | Council approves bridge                     | live_blog
                    https://news.example/2025/bridge-live-updates       | -              | Council approves bridge                     | live_blog
                    -                                                   | -              | Bridge vote: live updates from the council  | live_blog
                    -                                                   | -              | People who live by the bridge               | report
                    """)
    void labelsSectionsAndAddressesCount(String url, String section, String title, String label) {
        assertThat(genre(url, section, title, NEWS).label()).isEqualTo(label);
    }

    @Test
    void readsTheShapeOfInterviewsLiveBlogsAndLists() {
        String interview = """
                Ada Lund has been mayor for nine years. We met her in the town hall.

                Q: Why does the town need a bridge?

                Lund: Because the ferry stops in winter and people cannot get to work. The island has waited for a long time.

                Q: Who will pay for it?

                Lund: The state pays half of it and the county a third. The rest is ours, and we have saved for it since 2019.

                Q: And if it costs more than you think?

                Lund: Then we shall have to look at the plans again with the builders and with the council, as we always do.

                Q: When can people walk across?

                Lund: In three years, if the ground is what we think it is. The survey of the eastern bank will tell us by June.
                """;
        assertThat(genre(null, null, "Ada Lund on the bridge", interview).label())
                .isEqualTo("interview");
        StringBuilder live = new StringBuilder();
        for (int i = 10; i < 22; i++) {
            live.append(i)
                    .append(":15 GMT\n\nThe council is back in the hall and the vote goes on with the next item.\n\n");
        }
        assertThat(genre(null, null, "Bridge vote", live.toString()).label()).isEqualTo("live_blog");
        StringBuilder list = new StringBuilder("The bridge is the talk of the town. Here is what to see there.\n\n");
        for (int i = 1; i < 10; i++) {
            list.append(i)
                    .append(
                            ". The view\n\nFrom the middle of the bridge you see the harbour and the hills behind it.\n\n");
        }
        assertThat(genre(null, null, "9 things to see from the bridge", list.toString())
                        .label())
                .isEqualTo("list");
    }

    @Test
    void saysNothingOfAFewWords() {
        Report.Genre few = genre(null, null, "Bridge opens", "The bridge opened.");
        assertThat(few.label()).isNull();
        assertThat(few.probability()).isNull();
        assertThat(genre(null, "Opinion", "Bridge opens", "The bridge opened.").label())
                .isEqualTo("opinion");
    }
}
