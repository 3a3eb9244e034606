package org.gainsay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {
    private final ExternalDatabase database =
            new ExternalDatabase("jdbc:postgresql://127.0.0.1:1/news?user=desk&password=hush", null, null);

    @Test
    void aServerOlderThanFifteenIsRefused() {
        assertThatThrownBy(() -> database.refuseOld(14, "14.23"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContainingAll("is PostgreSQL 14.23", "15 or later");
        assertThatCode(() -> database.refuseOld(15, "15.0")).doesNotThrowAnyException();
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword() {
        assertThatThrownBy(database::settings)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/news cannot be used")
                .hasMessageNotContaining("hush");
        assertThat(database.toString()).doesNotContain("hush");
    }
}
