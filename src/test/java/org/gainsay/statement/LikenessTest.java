package org.gainsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final String REPORT =
            "The White House said on Wednesday that the talks between Moscow and Pyongyang are actively advancing.";

    private static double likeness(String text, String earlier) {
        return Likeness.of(text).containedIn(Likeness.of(earlier));
    }

    @Test
    void aReprintIsWhollyContainedWhateverItsCaseAndPunctuation() {
        assertThat(likeness(
                        REPORT.toUpperCase(java.util.Locale.ROOT)
                                .replace(" ", "  ")
                                .replace(".", "!"),
                        REPORT))
                .isEqualTo(1);
    }

    @Test
    void accentsAndArticlesMakeNoDifference() {
        assertThat(likeness(
                        "Le président a nié toute négociation avec la Corée du Nord",
                        "Le president a nie toute negociation avec la Coree du Nord"))
                .isEqualTo(1);
    }

    @Test
    void aQuotedHalfIsContainedInPart() {
        assertThat(likeness(
                        "Reuters: " + REPORT + " Nobody in this town had heard of it before, neighbours told us.",
                        REPORT))
                .isBetween(.30, .80);
    }

    @Test
    void aLongTextIsNotContainedInAShortOneThatItQuotes() {
        String article =
                REPORT + " " + "Something else entirely was said here by other people about other things. ".repeat(9);
        assertThat(likeness(article, REPORT)).isLessThan(.60);
        assertThat(likeness(REPORT, article)).isEqualTo(1);
    }

    @Test
    void whatIsSaidInOtherWordsIsNotLikeIt() {
        assertThat(likeness("Washington believes North Korea will sell shells to Russia before the winter.", REPORT))
                .isZero();
    }

    @Test
    void aFewWordsAreLikeNothing() {
        assertThat(likeness("Said.", "Said.")).isZero();
        assertThat(likeness("", "")).isZero();
        assertThat(likeness("Russia denies that there is", "Russia denies that there is"))
                .isZero();
    }
}
