package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import org.junit.jupiter.api.Test;

/** How an outlet tells of harm done to an actor, from its counts. */
class HarmSharesTest {
    @Test
    void sharesAreOfThePlacesThatTellOfIt() {
        HarmShares shares = HarmShares.of(new ItemCounts(3, 8, 2, 1, 3, 2));
        assertThat(shares.nArticles()).isEqualTo(3);
        assertThat(shares.nTold()).isEqualTo(8);
        assertThat(shares.active()).isEqualTo(0.25);
        assertThat(shares.passiveBy()).isEqualTo(0.125);
        assertThat(shares.passive()).isEqualTo(0.375);
        assertThat(shares.omitted()).isEqualTo(0.25);
        assertThat(shares.withoutDoer().value()).isEqualTo(0.625);
        assertThat(shares.withoutDoer().low()).isBetween(0.2, 0.35);
        assertThat(shares.withoutDoer().high()).isBetween(0.85, 0.95);
    }

    @Test
    void nothingToldGivesNoShare() {
        HarmShares shares = HarmShares.of(new ItemCounts(0, 0, 0, 0, 0, 0));
        assertThat(shares.active()).isNull();
        assertThat(shares.withoutDoer().value()).isNull();
    }
}
