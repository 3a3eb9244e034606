package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final int[] CHARACTERS = {
        'a', 'b', 'z', 0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFB00, 0xFFFF, 0x10000, 0x1D4B3, 0x10FFFF
    };

    @Test
    void idsAreInTheOrderOfTheirUtf8Bytes() {
        Dice dice = new Dice(1);
        int differsFromJava = 0;
        for (int i = 0; i < 20_000; i++) {
            String a = id(dice);
            String b = id(dice);
            int expected = Integer.signum(
                    Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
            assertThat(Integer.signum(Ids.ORDER.compare(a, b)))
                    .as("\"%s\" against \"%s\"", a, b)
                    .isEqualTo(expected);
            differsFromJava += Integer.signum(a.compareTo(b)) == expected ? 0 : 1;
        }
        assertThat(differsFromJava).isGreaterThan(500);
    }

    @Test
    void aPrefixComesFirst() {
        assertThat(Ids.ORDER.compare("a", "ab")).isNegative();
        assertThat(Ids.ORDER.compare("", "a")).isNegative();
        assertThat(Ids.ORDER.compare("ab", "ab")).isZero();
    }

    private static String id(Dice dice) {
        StringBuilder id = new StringBuilder();
        for (int length = dice.below(4); length > 0; length--) {
            id.appendCodePoint(CHARACTERS[dice.below(CHARACTERS.length)]);
        }
        return id.toString();
    }
}
