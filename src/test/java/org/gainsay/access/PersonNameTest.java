package org.gainsay.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    private static final String ISSUER = "https://id.paper.example/realms/desk";

    @Test
    void itIsTheSubjectAndWhoGaveIt() {
        assertThat(PersonName.of(ISSUER, "f3a2-9")).isEqualTo("person:f3a2-9@id.paper.example/realms/desk");
        assertThat(PersonName.of("https://paper.example/", "auth0|5f7c")).isEqualTo("person:auth0|5f7c@paper.example/");
        assertThat(PersonName.of("http://localhost:9/a", "x@y.example"))
                .isEqualTo("person:x@y.example@http://localhost:9/a");
    }

    @Test
    void noTwoHaveOneAndNoneIsTooLongOrMisleading() {
        List<String> issuers = List.of(
                ISSUER,
                ISSUER + "/",
                "https://id.paper.example/realms/des",
                "http://id.paper.example/realms/desk",
                "https://x@y.example",
                "https://y.example",
                "https://y.example/?a=b",
                "https://" + "long.".repeat(40) + "example",
                "https://a b.example\n");
        String digest = PersonName.of(ISSUER, "\n").replaceAll("person:|@.*", "");
        List<String> subjects = List.of(
                "k",
                "K",
                "k@x",
                " ",
                "\n",
                "\u0000",
                "\u202etoken:admin",
                "\ud800",
                "\udc00",
                "?",
                "é",
                "e\u0301",
                "~",
                digest,
                digest.substring(1),
                "a".repeat(150),
                "a".repeat(255),
                "a".repeat(256),
                "a".repeat(5_000));
        Set<String> names = new HashSet<>();
        for (String issuer : issuers) {
            for (String subject : subjects) {
                String name = PersonName.of(issuer, subject);
                assertThat(names.add(name)).as(name).isTrue();
                assertThat(name).matches("person:[!-~]{1,193}").isEqualTo(PersonName.of(issuer, subject));
            }
        }
    }
}
