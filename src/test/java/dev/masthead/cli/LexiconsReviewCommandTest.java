package dev.masthead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LexiconsReviewCommandTest {
    @Test
    void showsEntriesWithTheSentencesInWhichPeopleDisagree() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        LexiconsReviewCommand.print(
                JsonMapper.builder().build().readTree("""
                        {"items": [{"entry": "loaded-terms.regime", "n_coded": 9, "n_disagreed": 2, "n_contests": 1, "places": [
                          {"words": "the {regime} of duty", "machine": "yes", "people": "no", "reason": null},
                          {"words": null, "machine": null, "people": null, "reason": "It rules nobody"},
                          {"words": "a third", "machine": "yes", "people": "no", "reason": null}]},
                         {"entry": "attribution-cues.note", "n_coded": 0, "n_disagreed": 0, "n_contests": 2, "places": []}]}"""), 2, new PrintStream(written, true, StandardCharsets.UTF_8));
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "loaded-terms.regime  wrong in 2 of 9 coded  contested 1 time",
                        "    the {regime} of duty  (machine: yes, people: no)",
                        "    (the article has been deleted)  (It rules nobody)",
                        "attribution-cues.note  contested 2 times");
    }
}
