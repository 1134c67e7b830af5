package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.corpus.CorpusFilter;
import org.junit.jupiter.api.Test;

class AskedTest {
    private final Asked asked = Asked.of(CorpusFilter.parse("outlet=tass&outlet=cnn&q=%22a+%26+b%22"));

    @Test
    void asksForALittleMoreOrLess() {
        assertThat(asked.at("/articles")).isEqualTo("/articles?q=%22a+%26+b%22&outlet=tass&outlet=cnn");
        assertThat(asked.without("outlet", "tass").at("/articles")).isEqualTo("/articles?q=%22a+%26+b%22&outlet=cnn");
        assertThat(asked.with("actor", "x").with("actor", "x").values("actor")).containsExactly("x");
        assertThat(asked.set("outlet", "npr").set("q", "").at("/x")).isEqualTo("/x?outlet=npr");
        assertThat(Asked.none().at("/x")).isEqualTo("/x");
        assertThat(Asked.none().with("outlet", "a b").asValueOf("side").at("/compare"))
                .isEqualTo("/compare?side=outlet%3Da%2Bb");
    }
}
