package org.gainsay.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 9162, and its proofs prove. */
class TreeTest {

    private static final int MOST = 64;

    /** What the implementations of Certificate Transparency test each other with: inputs, and the roots of 0 to 8. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final Map<Node, Hash> nodes = new HashMap<>();
    private final List<Hash> roots = new ArrayList<>();

    private void grow(List<byte[]> leaves) {
        Edge edge = new Edge(0, node -> Hash.empty());
        roots.add(edge.root());
        for (byte[] leaf : leaves) {
            nodes.put(new Node(0, edge.size()), Hash.leaf(leaf));
            edge.append(Hash.leaf(leaf), nodes::put);
            roots.add(edge.root());
        }
    }

    private void growToMost() {
        grow(IntStream.range(0, MOST)
                .mapToObj(i -> ("leaf " + i).getBytes(UTF_8))
                .toList());
    }

    private List<Hash> hashes(List<Span> path) {
        return path.stream().map(span -> span.hash(nodes::get)).toList();
    }

    /** MTH(D[n]) word for word, with nothing kept. */
    private static Hash root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Hash.empty();
        }
        if (leaves.size() == 1) {
            return Hash.leaf(leaves.get(0));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    @Test
    void theRootsAreThoseOfCertificateTransparency() {
        grow(INPUTS.stream().map(HexFormat.of()::parseHex).toList());
        assertThat(roots).extracting(Hash::hex).isEqualTo(ROOTS);
    }

    @Test
    void aGrownTreeHasTheRootOfItsDefinitionAtEverySizeAndGoesOnFromAnyOfThem() {
        growToMost();
        List<byte[]> leaves = IntStream.range(0, MOST)
                .mapToObj(i -> ("leaf " + i).getBytes(UTF_8))
                .toList();
        for (int size = 0; size <= MOST; size++) {
            assertThat(roots.get(size)).isEqualTo(root(leaves.subList(0, size)));
            assertThat(new Edge(size, nodes::get).root()).isEqualTo(roots.get(size));
            assertThat(new Span(0, size).hash(nodes::get)).isEqualTo(roots.get(size));
        }
    }

    @Test
    void everyLeafIsProvedToBeInEveryTreeAndInNoOtherAndNowhereElse() {
        growToMost();
        for (int size = 1; size <= MOST; size++) {
            for (int position = 0; position < size; position++) {
                List<Hash> path = hashes(Proofs.inclusion(position, size));
                Hash leaf = nodes.get(new Node(0, position));
                assertThat(path.size()).isLessThanOrEqualTo(7);
                assertThat(Checks.included(leaf, position, size, path, roots.get(size)))
                        .isTrue();
                assertThat(Checks.included(leaf, position, size, path, roots.get(size - 1)))
                        .isFalse();
                assertThat(Checks.included(leaf, (position + 1) % size, size, path, roots.get(size)))
                        .isEqualTo(size == 1);
                assertThat(Checks.included(Hash.empty(), position, size, path, roots.get(size)))
                        .isFalse();
                assertThat(Checks.included(leaf, position, size, with(path, leaf), roots.get(size)))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvedToBeginWithEveryEarlierOneAndWithNoOther() {
        growToMost();
        for (int to = 0; to <= MOST; to++) {
            for (int from = 0; from <= to; from++) {
                List<Hash> path = hashes(Proofs.consistency(from, to));
                assertThat(path.size()).isLessThanOrEqualTo(8);
                assertThat(Checks.consistent(from, roots.get(from), to, roots.get(to), path))
                        .as(from + " " + to)
                        .isTrue();
                Hash other = Hash.leaf(new byte[] {9});
                assertThat(Checks.consistent(from, other, to, roots.get(to), path))
                        .isFalse();
                assertThat(Checks.consistent(from, roots.get(from), to, other, path))
                        .as(from + " " + to)
                        .isEqualTo(from == 0 && to > 0);
                assertThat(Checks.consistent(from, roots.get(from), to, roots.get(to), with(path, other)))
                        .isFalse();
            }
        }
    }

    @Test
    void aBrokenHashOfAProofProvesNothing() {
        growToMost();
        for (int to = 2; to <= MOST; to++) {
            for (int from = 1; from < to; from++) {
                List<Hash> path = hashes(Proofs.consistency(from, to));
                for (int i = 0; i < path.size(); i++) {
                    List<Hash> broken = new ArrayList<>(path);
                    broken.set(i, Hash.empty());
                    assertThat(Checks.consistent(from, roots.get(from), to, roots.get(to), broken))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aProofOutsideOfTheTreeIsNotMade() {
        assertThatThrownBy(() -> Proofs.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.inclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLeafCostsOneNodeOnAverageHoweverLargeTheTree() {
        int size = 1 << 16;
        Edge edge = new Edge(0, node -> Hash.empty());
        int[] completed = new int[2];
        for (int i = 0; i < size; i++) {
            int half = i < size / 2 ? 0 : 1;
            edge.append(Hash.NOTHING_BEFORE, (node, hash) -> completed[half]++);
        }
        assertThat(completed[0]).isEqualTo(size / 2 - 1);
        assertThat(completed[1]).isEqualTo(size / 2);
        assertThat(Edge.nodes(size - 1)).hasSize(16);
    }

    private static List<Hash> with(List<Hash> path, Hash more) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(more);
        return longer;
    }
}
