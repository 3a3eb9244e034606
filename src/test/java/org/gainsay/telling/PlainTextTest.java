package org.gainsay.telling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody's words in one line of ours. */
class PlainTextTest {

    @Test
    void linesBecomeOneAndWhatIsNotSeenIsGone() {
        assertThat(PlainText.oneLine(" a\r\n\tb\u2028c\u0085d\u0007e ")).isEqualTo("a b c d e");
        assertThat(PlainText.oneLine("a\u202eb\u2066c\u200b\ufeffd\u00ade")).isEqualTo("abcde");
        assertThat(PlainText.oneLine("\u0000\u001b\u202e")).isEmpty();
    }

    @Test
    void theJoinersOfPersianAndOfEmojiStay() {
        assertThat(PlainText.oneLine("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
    }

    @Test
    void aLongTextIsCutAtABlankAndNeverInsideACharacter() {
        assertThat(PlainText.shortened("one two three four", 15)).isEqualTo("one two three…");
        assertThat(PlainText.shortened("\ud83d\udd25".repeat(9), 5)).isEqualTo("\ud83d\udd25".repeat(4) + "…");
        assertThat(PlainText.shortened("short", 5)).isEqualTo("short");
    }
}
