package org.gainsay.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gainsay.corroboration.Shape;
import org.gainsay.corroboration.Shape.Share;
import org.gainsay.dashboard.Bar.Block;
import org.junit.jupiter.api.Test;

/** The bar's geometry: a thousand parts, of which each origin has its share and the rest is open. */
class BarTest {

    private static final int WEAK = 1;
    private static final int QUALIFIED = 2;
    private static final int CORROBORATED = 3;

    private static Share solid(String origin, long points) {
        return new Share(origin, points, true, null);
    }

    private static Share weak(String origin, long points) {
        return new Share(origin, points, false, null);
    }

    private static Shape.Half half(int items, Share... origins) {
        return new Shape.Half(List.of(origins), items);
    }

    private static Bar bar(Shape.Half says, int support, Shape.Half denies, int denial) {
        return Bar.of(new Shape(says, denies, true), support, denial);
    }

    @Test
    void aBarWithoutEvidenceIsOpenFromEndToEnd() {
        Bar bar = bar(half(0), 0, half(0), 0);
        assertThat(bar.blocks()).isEmpty();
        assertThat(bar.saysTo()).isNull();
        assertThat(bar.deniesFrom()).isNull();
        assertThat(bar.open()).isEqualTo(1000);
        assertThat(bar.text()).isEqualTo("Says: none. Denies: none. Open: 1000.");
    }

    @Test
    void whoSaysItComesFromTheLeftAndWhoDeniesItFromTheRight() {
        Bar bar = bar(half(41, solid("a", 1_000_000)), QUALIFIED, half(5, weak("b", 1_000_000)), WEAK);
        assertThat(bar.blocks()).containsExactly(new Block("say", "0%", "25%"), new Block("deny-weak", "75%", "25%"));
        assertThat(bar.saysTo()).isEqualTo("25%");
        assertThat(bar.deniesFrom()).isEqualTo("75%");
        assertThat(bar.text())
                .isEqualTo("Says: qualified, 1 origin, 41 items, 250 of 1,000. Denies: weak, 1 origin, 5 items, 250 of"
                        + " 1,000. Open: 500.");
    }

    @Test
    void qualifyingOriginsStandAtTheEdgeThenTheStrongestThenTheSmallestId() {
        Bar bar = bar(
                half(5, weak("a", 400_000), solid("d", 200_000), solid("c", 200_000), solid("b", 300_000)),
                CORROBORATED,
                half(0),
                0);
        // 3,100,000 in all.
        assertThat(bar.blocks()).extracting(Block::kind).containsExactly("say", "say", "say", "say-weak");
        assertThat(bar.blocks()).extracting(Block::width).containsExactly("9.68%", "6.45%", "6.45%", "12.9%");
        Bar denied = bar(half(0), 0, half(2, weak("a", 500_000), solid("b", 100_000)), QUALIFIED);
        assertThat(denied.blocks())
                .as("from the left, the edge last")
                .extracting(Block::kind)
                .containsExactly("deny-weak", "deny");
    }

    @Test
    void aGapIsDrawnBetweenBlocksThatAreBothTwoPerCentWideAndNarrowerOnesJoin() {
        Bar bar = bar(
                half(5, solid("a", 600_000), solid("b", 500_000), solid("c", 30_000), solid("d", 20_000)),
                CORROBORATED,
                half(0),
                0);
        assertThat(bar.gaps()).containsExactly("19.05%");
        assertThat(bar.blocks()).extracting(Block::width).containsExactly("19.05%", "17.46%");
    }

    @Test
    void solidAndHatchedNeverJoinHoweverNarrow() {
        Bar bar = bar(half(2, solid("a", 600_000), weak("b", 10_000)), QUALIFIED, half(0), 0);
        assertThat(bar.gaps()).isEmpty();
        assertThat(bar.blocks()).extracting(Block::kind).containsExactly("say", "say-weak");
    }

    @Test
    void hatchedBlocksAreFilledWithTheirHatchAndSolidOnesByTheirClass() {
        assertThat(new Block("deny-weak", "0%", "1%").fill()).isEqualTo("url(#deny-weak)");
        assertThat(new Block("deny", "0%", "1%").fill()).isEmpty();
    }

    @Test
    void hearsayIsCountedAndHasNoWidth() {
        Bar bar = bar(half(26, weak("a", 0)), WEAK, half(0), 0);
        assertThat(bar.blocks()).isEmpty();
        assertThat(bar.saysTo()).isNull();
        assertThat(bar.says().level()).isEqualTo("hearsay only");
        assertThat(bar.says().originsWords()).isEqualTo("1 origin");
        assertThat(bar.says().itemsWords()).isEqualTo("26 items");
    }

    @Test
    void besideSomethingThatWeighsHearsayChangesNothingButTheCount() {
        Bar alone = bar(half(1, solid("a", 700_000)), QUALIFIED, half(0), 0);
        Bar beside = bar(half(9, solid("a", 700_000), weak("b", 0)), QUALIFIED, half(0), 0);
        assertThat(beside.blocks()).isEqualTo(alone.blocks());
        assertThat(beside.says().origins()).isEqualTo(2);
    }

    @Test
    void bothSidesAreRoundedAndTheRestIsOpen() {
        // 650.4 and 84.4 of a thousand.
        Bar bar = bar(half(1, solid("a", 4_904_977)), QUALIFIED, half(1, weak("b", 636_501)), WEAK);
        assertThat(bar.says().thousandths()).isEqualTo(650);
        assertThat(bar.denies().thousandths()).isEqualTo(84);
        assertThat(bar.open()).isEqualTo(266);
    }

    @Test
    void evenWhereBothRoundUpTheyMakeAThousand() {
        long much = 400_000_000_000L;
        Bar bar = bar(half(1, solid("a", much)), QUALIFIED, half(1, solid("b", much / 999)), QUALIFIED);
        assertThat(bar.says().thousandths() + bar.denies().thousandths() + bar.open())
                .isEqualTo(1000);
        assertThat(bar.open()).isNotNegative();
    }

    @Test
    void aSideThatIsOnlyOutlinedTellsNoCounts() {
        Bar bar = Bar.of(new Shape(half(0, solid("says", 2_000_000)), half(0), false), CORROBORATED, 0);
        assertThat(bar.says().itemsWords()).isEmpty();
        assertThat(bar.text()).isEqualTo("Says: corroborated, 500 of 1,000. Denies: none. Open: 500.");
    }

    @Test
    void whateverTheEvidenceTheSidesNeverMeetAndTheOrderOfOriginsChangesNothing() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20231);
        for (int i = 0; i < 2_000; i++) {
            List<Share> says = shares(random);
            List<Share> denies = shares(random);
            Bar bar = Bar.of(new Shape(new Shape.Half(says, 9), new Shape.Half(denies, 9), true), 3, 3);
            assertThat(bar.says().thousandths() + bar.denies().thousandths() + bar.open())
                    .isEqualTo(1000);
            assertThat(bar.open()).isNotNegative();
            double to = bar.saysTo() == null ? 0 : number(bar.saysTo());
            double from = bar.deniesFrom() == null ? 100 : number(bar.deniesFrom());
            assertThat(to).isLessThanOrEqualTo(from + .01);
            double width = bar.blocks().stream()
                    .filter(b -> b.kind().startsWith("say"))
                    .mapToDouble(b -> number(b.width()))
                    .sum();
            assertThat(Math.abs(width - to)).isLessThan(.1);
            List<Share> shuffled = new ArrayList<>(says);
            Collections.reverse(shuffled);
            assertThat(Bar.of(new Shape(new Shape.Half(shuffled, 9), new Shape.Half(denies, 9), true), 3, 3))
                    .isEqualTo(bar);
        }
    }

    private static List<Share> shares(RandomGenerator random) {
        List<Share> shares = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            long points = random.nextInt(4) == 0 ? 0 : random.nextLong(10_000_000);
            shares.add(new Share("o" + i, points, points > 0 && random.nextBoolean(), null));
        }
        return shares;
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }
}
