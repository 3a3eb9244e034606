package org.gainsay.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    @Test
    void aWordOfTwoAlphabetsThatLookAlikeIsFoundWithTheLettersOfTheFewer() {
        assertThat(LookAlikes.in("The Krem\u04CFin said"))
                .containsExactly(new LookAlikes.Word("Krem\u04CFin", java.util.List.of(0x04CF)));
        assertThat(LookAlikes.in("\u041C\u043E\u0441\u043Av\u0430"))
                .containsExactly(new LookAlikes.Word("\u041C\u043E\u0441\u043Av\u0430", java.util.List.of((int) 'v')));
        assertThat(LookAlikes.in("Reute\u0433s Rеuters")).hasSize(1);
        assertThat(LookAlikes.in("\u039Fxford")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "John Kirby",
                "\u041C\u043E\u0441\u043A\u0432\u0430",
                "TASS (\u0422\u0410\u0421\u0421)",
                "\u03B1-synuclein, 5 \u03BCg, 3 k\u03A9",
                "T\u30B7\u30E3\u30C4",
                "\u042Fndex",
                "\u4E2D\u56FDABC"
            })
    void wordsOfOneAlphabetAndThoseThatNobodyConfusesAreNone(String text) {
        assertThat(LookAlikes.in(text)).isEmpty();
    }
}
