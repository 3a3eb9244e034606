package org.gainsay.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static Identity in(String... groups) {
        return Groups.identity("person:x", Set.of(groups));
    }

    @Test
    void eachGrantsWhatItsNameSaysAndOfRolesTheHighestCounts() {
        assertThat(in().role()).isNull();
        assertThat(in("gainsay-reader").role()).isEqualTo(AccessRole.READER);
        assertThat(in("gainsay-reader", "gainsay-editor", "gainsay-contributor").role())
                .isEqualTo(AccessRole.EDITOR);
        assertThat(in("gainsay-admin").rights()).isEmpty();
        assertThat(in("gainsay-sealed-sources", "gainsay-history", "gainsay-metrics")
                        .rights())
                .containsExactlyInAnyOrder(AccessRight.values());
        assertThat(in("gainsay-sealed-sources").role()).isNull();
    }

    @Test
    void desksAreNamedBehindThePrefix() {
        assertThat(in(
                                "gainsay-desk-foreign",
                                "gainsay-desk-war.2",
                                "gainsay-desk-war-2",
                                "gainsay-desk-",
                                "gainsay-desk-a b",
                                "desk-x")
                        .desks())
                .containsExactlyInAnyOrder("foreign", "war-2");
        assertThat(in("gainsay-desk-admin").role()).isNull();
    }

    @Test
    void namesThatAreOnlyLikeOursGrantNothing() {
        Identity nobody = in("Gainsay-Admin", "gainsay-admin ", "/gainsay-admin", "gainsay_admin", "admin", "gainsay-");
        assertThat(nobody).isEqualTo(new Identity("person:x", null, Set.of(), Set.of()));
    }
}
