package io.smartbiz;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smartbiz.testing.ProjectFolder;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules that keep the code's parts apart. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            // What a former build prepared for a quick start lies beside our classes.
            .withImportOption(location -> !location.matches(Pattern.compile(".*(\\$\\$|__).*")))
            .importPackages("io.smartbiz");

    @Test
    void modulesUseOneAnotherOnlyAsTheyDeclare() {
        ArchitectureRules.undeclaredUses(ApplicationModules.of(SmartBizApplication.class))
                .throwIfPresent();
    }

    @Test
    void packagesStandOnFloors() {
        ArchitectureRules.PACKAGES_HAVE_NO_CIRCLES.check(CLASSES);
        PlatformFloors.EACH_USES_ONLY_THOSE_BELOW.check(CLASSES);
    }

    @Test
    void onlyRepositoriesSpeakToTheDatabase() {
        ArchitectureRules.QUERIES_IN_REPOSITORIES.check(CLASSES);
        ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES.check(CLASSES);
        ArchitectureRules.CONDITIONS_IN_REPOSITORIES.check(CLASSES);
        ArchitectureRules.RESULTS_ARE_READ_BY_THE_PLATFORM.check(CLASSES);
    }

    @Test
    void eachTableIsWrittenByOneModule() throws IOException {
        var writers = TableWriters.in(ProjectFolder.root().resolve("server/src/main/java/io/smartbiz"));

        assertThat(writers.modules()).hasSizeGreaterThan(40);
        assertThat(writers.shared()).isEmpty();
    }

    @Test
    void transactionsAreOpenedByThePlatform() {
        ArchitectureRules.TRANSACTIONS_ARE_OPENED_BY_THE_PLATFORM.check(CLASSES);
    }

    @Test
    void controllersLeaveTransactionsToTheOperations() {
        ArchitectureRules.CONTROLLERS_HOLD_NO_TRANSACTIONS.check(CLASSES);
        ArchitectureRules.CONTROLLER_METHODS_HOLD_NO_TRANSACTIONS.check(CLASSES);
    }

    @Test
    void repositoriesLeaveWritingTransactionsToTheOperations() {
        ArchitectureRules.REPOSITORIES_HOLD_NO_TRANSACTIONS.check(CLASSES);
        ArchitectureRules.REPOSITORY_METHODS_HOLD_NO_TRANSACTIONS.check(CLASSES);
        ArchitectureRules.REPOSITORIES_OPEN_NO_WRITING_TRANSACTIONS.check(CLASSES);
    }

    @Test
    void theRulesOfTheSaleKnowNeitherSpringNorTheDatabase() {
        ArchitectureRules.RULES_OF_THE_SALE_ARE_PLAIN.check(CLASSES);

        var names = CLASSES.stream().map(JavaClass::getSimpleName).toList();
        assertThat(names).containsAll(ArchitectureRules.RULES_OF_THE_SALE);
    }

    @Test
    void everyOperationStatesOnceWhoMayUseIt() {
        ArchitectureRules.EVERY_OPERATION_STATES_ITS_ACCESS.check(CLASSES);
    }

    @Test
    void commandsThatNoRequestBringsAreCheckedLikeThoseOfRequests() {
        CommandWays.EVERY_WAY_IS_CHECKED.check(CLASSES);

        assertThat(CommandWays.makers(CLASSES)).contains("io.smartbiz.imports");
    }

    @Test
    void timeComesFromTheInjectedClock() {
        ArchitectureRules.TIME_COMES_FROM_THE_CLOCK.check(CLASSES);
    }

    @Test
    void whatABeanNeedsComesThroughItsConstructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }
}
