package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C, 0x200B,
                0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x180E, 0x2063, 0x3164, 0x115F, 0x2800, 0xE0041, 0xFFF9, 0x0001,
                0x001B, 0x007F, 0x009B
            })
    void whatIsNotSeenIsFoundAndIsInNoLineOfOurs(int point) {
        String text = "ab" + Character.toString(point) + "cd";
        assertThat(Legible.unseen(text)).containsExactly(point);
        assertThat(Legible.line(text)).isIn("abcd", "ab cd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "John Kirby",
                "Łukasz Ünal-Đorđević",
                "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",
                "\uD83D\uDC68\uD83C\uDFFD\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u2764\uFE0F\u200D\uD83D\uDD25",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                "\u06DD\u0661",
                "\u05E9\u05DC\u05D5\u05DD"
            })
    void whatALanguageOrAnEmojiIsSpeltWithStays(String text) {
        assertThat(Legible.unseen(text)).isEmpty();
        assertThat(Legible.line(text)).isEqualTo(text);
    }

    @Test
    void linesBecomeOneAndAreNothingToWarnOf() {
        String text = " A line.\r\n\tAnother.\u2028A third. ";
        assertThat(Legible.unseen(text)).isEmpty();
        assertThat(Legible.line(text)).isEqualTo("A line. Another. A third.");
        assertThat(Legible.line("a  b")).isEqualTo("a b");
        assertThat(Legible.line("")).isEmpty();
        assertThat(Legible.line(" a ")).isEqualTo("a");
    }

    @Test
    void halfACharacterIsNoReasonToFail() {
        assertThat(Legible.unseen("a\uD800\u202E\uDC00")).containsExactly(0x202E);
        assertThat(Legible.unseen("\u200D")).containsExactly(0x200D);
        assertThat(Legible.unseen("\uDB40\uDC67")).containsExactly(0xE0067);
    }
}
