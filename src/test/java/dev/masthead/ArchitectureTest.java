package dev.masthead;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages that the design fixes. */
@AnalyzeClasses(packages = "dev.masthead", importOptions = ArchitectureTest.Shipped.class)
class ArchitectureTest {
    /** What the program consists of, wherever tests are compiled to. */
    static final class Shipped implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("/test/dev/masthead/");
        }
    }

    private static final String[] CORE = {
        "dev.masthead.text..",
        "dev.masthead.lexicon..",
        "dev.masthead.nlp..",
        "dev.masthead.syntax..",
        "dev.masthead.annotation..",
        "dev.masthead.analysis..",
        "dev.masthead.intake..",
        "dev.masthead.report..",
        "dev.masthead.statistics..",
        // the grouping itself; what keeps stories in the database stands beside it
        "dev.masthead.corpus.story.."
    };

    @ArchTest
    static final ArchRule THE_CORE_RUNS_IN_ANY_JVM = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta..", "org.hibernate..", "org.postgresql..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule ONLY_NLP_KNOWS_OPENNLP = noClasses()
            .that()
            .resideOutsideOfPackage("dev.masthead.nlp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("opennlp..");

    @ArchTest
    static final ArchRule TEXT_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("dev.masthead.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.masthead.lexicon..", "dev.masthead.nlp..", "dev.masthead.analysis..");

    @ArchTest
    static final ArchRule SYNTAX_KNOWS_NO_SCORER = noClasses()
            .that()
            .resideInAnyPackage("dev.masthead.syntax..", "dev.masthead.nlp..", "dev.masthead.lexicon..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.masthead.analysis..",
                    "dev.masthead.annotation..",
                    "dev.masthead.report..",
                    "dev.masthead.intake..");

    @ArchTest
    static final ArchRule REPORTS_STAND_BELOW_THE_ANALYSIS = noClasses()
            .that()
            .resideInAPackage("dev.masthead.report..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.masthead..")
                    .and(not(resideInAnyPackage(
                            "dev.masthead.report..", "dev.masthead.annotation..", "dev.masthead.text.."))));

    @ArchTest
    static final ArchRule REPORTS_ARE_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.masthead.article..",
                    "dev.masthead.duplicates..",
                    "dev.masthead.outlet..",
                    "dev.masthead.profile..",
                    "dev.masthead.job..",
                    "dev.masthead.export..",
                    "dev.masthead.web..",
                    "dev.masthead.api..")
            .and()
            // reads a file of the program's own, no report
            .doNotHaveFullyQualifiedName("dev.masthead.export.CodebookDocument")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.fasterxml.jackson.databind.JsonNode")
            .orShould()
            .callMethodWhere(target(name("readTree")));

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.masthead.article..",
                    "dev.masthead.duplicates..",
                    "dev.masthead.outlet..",
                    "dev.masthead.profile..",
                    "dev.masthead.job..",
                    "dev.masthead.export..",
                    "dev.masthead.api..",
                    "dev.masthead.web..",
                    "dev.masthead.cli..",
                    "dev.masthead.app..");

    @ArchTest
    static final ArchRule SERVICES_KNOW_NO_RESOURCE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.masthead.article..",
                    "dev.masthead.duplicates..",
                    "dev.masthead.outlet..",
                    "dev.masthead.profile..",
                    "dev.masthead.corpus..",
                    "dev.masthead.job..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.masthead.api..", "dev.masthead.web..");

    @ArchTest
    static final ArchRule ENTITIES_STAY_OUT_OF_THE_API = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.masthead.api..")
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "an entity", type -> type.isAnnotatedWith("jakarta.persistence.Entity")));

    @ArchTest
    static final ArchRule CORE_PACKAGES_ARE_FREE_OF_CIRCLES = slices().matching(
                    "dev.masthead.(text|lexicon|nlp|syntax|annotation|report|intake|analysis)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule TOOLS_ARE_NOT_OF_THE_PROGRAM = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.masthead.training..", "dev.masthead.benchmark..", "dev.masthead.evaluation..")
            .orShould()
            .resideInAnyPackage("dev.masthead.training..", "dev.masthead.benchmark..", "dev.masthead.evaluation..");

    @ArchTest
    static final ArchRule SCORERS_SAY_WHAT_THEY_ARE =
            classes().that().implement("dev.masthead.analysis.Scorer").should().haveSimpleNameEndingWith("Scorer");
}
