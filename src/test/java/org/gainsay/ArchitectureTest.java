package org.gainsay;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and which way one may look from each. A rule that matches nothing fails. */
@AnalyzeClasses(packages = "org.gainsay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_COMPUTATION_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("org.gainsay.assessment")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "org.gainsay.assessment");

    @ArchTest
    static final ArchRule WHO_CHECKS_THE_JOURNAL_NEEDS_PLAIN_JAVA_ONLY = classes()
            .that()
            .resideInAPackage("org.gainsay.ledger.proof")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "org.gainsay.ledger.proof");

    @ArchTest
    static final ArchRule THE_COMPUTATION_HAS_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAPackage("org.gainsay.assessment")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("org.gainsay.http")
            .should()
            .dependOnClassesThat(resideInAPackage("org.gainsay..").and(not(resideInAPackage("org.gainsay.http"))));

    @ArchTest
    static final ArchRule ONLY_THE_MAIN_CLASSES_KNOW_THE_DATABASE = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.gainsay.access",
                    "org.gainsay.advice",
                    "org.gainsay.assessment",
                    "org.gainsay.claim",
                    "org.gainsay.corroboration",
                    "org.gainsay.dashboard..",
                    "org.gainsay.evidence",
                    "org.gainsay.exchange",
                    "org.gainsay.formats..",
                    "org.gainsay.http",
                    "org.gainsay.ledger",
                    "org.gainsay.source",
                    "org.gainsay.statement",
                    "org.gainsay.telling..",
                    "org.gainsay.verdict..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gainsay.database");

    @ArchTest
    static final ArchRule ACCESS_KNOWS_WHO_ASKS_AND_NOT_WHAT_FOR = noClasses()
            .that()
            .resideInAPackage("org.gainsay.access")
            .should()
            .dependOnClassesThat(resideInAPackage("org.gainsay..")
                    // Making and revoking tokens are acts in the journal.
                    .and(not(resideInAnyPackage("org.gainsay.access", "org.gainsay.http", "org.gainsay.ledger"))));

    @ArchTest
    static final ArchRule THE_LEDGER_KNOWS_WHO_DOES_IT_AND_NOT_WHO_MAY = noClasses()
            .that()
            .resideInAnyPackage("org.gainsay.assessment", "org.gainsay.ledger..", "org.gainsay.http")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gainsay.access");

    @ArchTest
    static final ArchRule THE_DATABASE_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("org.gainsay.database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gainsay", "org.gainsay.assessment", "org.gainsay.corroboration", "org.gainsay.exchange");

    @ArchTest
    static final ArchRule CORROBORATIONS_DO_NOT_KNOW_THE_FORMATS_THEY_TRAVEL_IN = noClasses()
            .that()
            .resideInAPackage("org.gainsay.corroboration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gainsay.exchange");

    @ArchTest
    static final ArchRule ADVICE_SEES_WHAT_IS_STORED_AND_NO_MORE = classes()
            .that()
            .resideInAPackage("org.gainsay.advice")
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("org.gainsay.."))
                    .or(resideInAnyPackage(
                            "org.gainsay.advice",
                            "org.gainsay.assessment",
                            "org.gainsay.claim",
                            "org.gainsay.evidence",
                            "org.gainsay.http",
                            "org.gainsay.ledger",
                            "org.gainsay.source",
                            "org.gainsay.statement")));

    @ArchTest
    static final ArchRule NOBODY_LEANS_ON_ADVICE = noClasses()
            .that()
            .resideOutsideOfPackage("org.gainsay.advice")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gainsay.advice");

    @ArchTest
    static final ArchRule A_RETELLING_KNOWS_NO_DATABASE_AND_NO_HTTP_BUT_AT_ITS_DOOR = noClasses()
            .that()
            .resideInAPackage("org.gainsay.telling..")
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .doNotHaveSimpleName("Stories")
            .and()
            .doNotHaveSimpleName("Requests")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.sql", "jakarta.persistence", "org.gainsay.corroboration", "org.gainsay.ledger")
                    // Every answer says on what it rests.
                    .and(not(simpleName("Basis"))));

    @ArchTest
    static final ArchRule NOBODY_LEANS_ON_THE_FORMATS = noClasses()
            .that()
            .resideOutsideOfPackages("org.gainsay.formats..", "org.gainsay")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gainsay.formats..");

    @ArchTest
    static final ArchRule THE_WAYS_OUT_NEVER_WRITE = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.gainsay.formats",
                    "org.gainsay.formats.annotation..",
                    "org.gainsay.formats.bundle..",
                    "org.gainsay.formats.csv..",
                    "org.gainsay.formats.feed..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.gainsay.ledger")
                    .and(simpleName("Ledger").or(simpleName("Act"))));

    @ArchTest
    static final ArchRule NOBODY_LEANS_ON_THE_DASHBOARD = noClasses()
            .that()
            .resideOutsideOfPackage("org.gainsay.dashboard..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gainsay.dashboard..");

    @ArchTest
    static final ArchRule A_PAGE_LEANS_ON_NO_FORM = noClasses()
            .that()
            .resideInAPackage("org.gainsay.dashboard")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gainsay.dashboard.forms");

    @ArchTest
    static final ArchRule THE_DASHBOARD_WRITES_THROUGH_THE_RESOURCES_OF_THE_API_ALONE = noClasses()
            .that()
            .resideInAPackage("org.gainsay.dashboard..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.gainsay.ledger")
                    .and(simpleName("Ledger").or(simpleName("Act"))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gainsay.exchange..", "org.gainsay.advice");

    @ArchTest
    static final ArchRule THE_GEOMETRY_OF_THE_DASHBOARD_IS_PLAIN = classes()
            .that()
            .resideInAPackage("org.gainsay.dashboard")
            .and(simpleName("Bar").or(simpleName("Graph")).or(simpleName("Course")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "org.gainsay.assessment",
                    "org.gainsay.corroboration",
                    "org.gainsay.dashboard");

    @ArchTest
    static final ArchRule A_DOCUMENT_IS_READ_WITHOUT_A_LEDGER = noClasses()
            .that()
            .resideInAPackage("org.gainsay.exchange.incoming.document")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.sql", "java.net.http", "jakarta.persistence", "jakarta.ws.rs..", "org.gainsay.ledger")
                    .and(not(simpleName("ExternalId"))));

    @ArchTest
    static final ArchRule NO_TWO_ROOMS_LEAN_ON_EACH_OTHER =
            slices().matching("org.gainsay.(*)..").should().beFreeOfCycles();

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/gainsay"))) {
            assertThat(folders.filter(Files::isDirectory)).isNotEmpty().allSatisfy(folder -> assertThat(
                            folder.resolve("package-info.java"))
                    .content()
                    .contains("/**", "@NullMarked"));
        }
    }
}
