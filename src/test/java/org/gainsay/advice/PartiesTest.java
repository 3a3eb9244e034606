package org.gainsay.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.assessment.Role;
import org.gainsay.source.Source;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static final Source US = party(SourceKind.GOVERNMENT, "United States government", "US", "US", "Washington");
    private static final Source RUSSIA = party(SourceKind.GOVERNMENT, "Russian government", "RU", "Russia", "Moscow");
    private static final Source KREMLIN = party(SourceKind.GOVERNMENT, "Kremlin", "RU");
    private static final Source ACME = party(SourceKind.ORGANISATION, "Acme Holdings", "DE");

    private static Source party(SourceKind kind, String name, String country, String... aliases) {
        return new Source(kind, name, null, country, List.of(aliases), null);
    }

    private static @Nullable Role role(SourceKind kind, String name, @Nullable String title, Source party) {
        Parties.Named named = Parties.named(new Source(kind, name, title, null, List.of(), null), List.of(party));
        return named == null ? null : named.role();
    }

    @Test
    void aTitleSaysWhoseVoiceAPersonIs() {
        assertThat(role(SourceKind.PERSON, "D. Peskov", "Kremlin spokesman", KREMLIN))
                .isEqualTo(Role.SPOKESPERSON);
        assertThat(role(SourceKind.PERSON, "A. Minister", "Foreign minister of Russia", RUSSIA))
                .isEqualTo(Role.OFFICIAL);
        assertThat(role(SourceKind.PERSON, "E. N. Gineer", "engineer at ACME Holdings", ACME))
                .isEqualTo(Role.EMPLOYEE);
        assertThat(role(SourceKind.UNNAMED_SOURCE, "US officials, unnamed", null, US))
                .isEqualTo(Role.OFFICIAL);
        assertThat(role(SourceKind.GOVERNMENT, "US National Security Council", null, US))
                .isEqualTo(Role.PART);
    }

    @Test
    void aNameIsNoOffice() {
        assertThat(role(SourceKind.PERSON, "Denzel Washington", null, US)).isNull();
        assertThat(role(SourceKind.PERSON, "Denzel Washington", "actor", US)).isNull();
    }

    @Test
    void aSmallWordIsNoCountry() {
        assertThat(role(SourceKind.PERSON, "Somebody", "a minister who told us", US))
                .isNull();
        assertThat(role(SourceKind.PERSON, "Somebody", "US ambassador", US)).isEqualTo(Role.OFFICIAL);
    }

    @Test
    void whatSomebodyIsAboutIsNotWhoseVoiceItIs() {
        assertThat(role(SourceKind.PERSON, "An Envoy", "ambassador to Russia", RUSSIA))
                .isNull();
        assertThat(role(SourceKind.PERSON, "A Scholar", "professor and Russia expert", RUSSIA))
                .isNull();
        assertThat(role(SourceKind.PERSON, "An Old Hand", "former US official", US))
                .isNull();
    }

    @Test
    void aGovernmentsOfficeIsPartOfTheGovernmentOfItsCountry() {
        assertThat(Parties.named(party(SourceKind.GOVERNMENT, "White House", "US"), List.of(US, RUSSIA)))
                .extracting(Parties.Named::role)
                .isEqualTo(Role.PART);
        assertThat(Parties.named(party(SourceKind.GOVERNMENT, "State of California", "US"), List.of(US)))
                .isNull();
        assertThat(Parties.named(US, List.of(US, RUSSIA, KREMLIN))).isNull();
    }

    @Test
    void aBodyThatNamesSeveralCountriesBelongsToNoneOfThem() {
        assertThat(Parties.named(party(SourceKind.ORGANISATION, "Russia US space agency", "RU"), List.of(US, RUSSIA)))
                .isNull();
    }
}
