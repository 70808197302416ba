package io.smartbiz;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.time.SmartBizClock;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules that keep the code's parts apart. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            // What a former build prepared for a quick start lies beside our classes.
            .withImportOption(location -> !location.matches(Pattern.compile(".*(\\$\\$|__).*")))
            .importPackages("io.smartbiz");

    /** The generated tables lie in packages of their own; who may use any is still said by each module. */
    private static final String TABLES = "non-exposed type io.smartbiz.database.";

    /** The queue asks for the organisations before any is bound, so no module's repository can. */
    private static final String QUEUE = "io.smartbiz.platform.jobs.JobsConfiguration";

    /** Pages of any repository's list. */
    private static final String LISTS = "io.smartbiz.platform.lists.Listing";

    /** The doctor compares the machine's own clock with that of the database. */
    private static final String DOCTOR = "io.smartbiz.operations.commands.DoctorCommand";

    @Test
    void modulesUseOneAnotherOnlyAsTheyDeclare() {
        ApplicationModules.of(SmartBizApplication.class)
                .detectViolations()
                .filter(violation -> !violation.hasMessageContaining(TABLES))
                .throwIfPresent();
    }

    @Test
    void packagesOfTheHouseStandOnFloors() {
        slices().matching("io.smartbiz.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyRepositoriesSpeakToTheDatabaseThroughQueries() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .resideOutsideOfPackage("io.smartbiz.platform.data")
                .and()
                .doNotHaveFullyQualifiedName(QUEUE)
                .and()
                .doNotHaveFullyQualifiedName(LISTS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DSLContext.class)
                .check(CLASSES);
    }

    @Test
    void controllersLeaveTransactionsToTheOperations() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void everyOperationStatesOnceWhoMayUseIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(stateOneAccess())
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> stateOneAccess() {
        return new ArchCondition<>("carry one of @Requires, @SignedIn and @Open") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long stated = Stream.of(Requires.class, SignedIn.class, Open.class)
                        .filter(method::isAnnotatedWith)
                        .count();
                boolean named = method.tryGetAnnotationOfType(Requires.class)
                        .map(requires -> requires.value().length > 0)
                        .orElse(true);
                events.add(new SimpleConditionEvent(
                        method, stated == 1 && named, method.getFullName() + " states " + stated + " of them"));
            }
        };
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SmartBizClock.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(DOCTOR)
                .should()
                .accessTargetWhere(describe("reads the machine's clock", ArchitectureTest::readsTheMachinesClock))
                .check(CLASSES);
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        var owner = access.getTarget().getOwner();
        String name = access.getTarget().getName();
        boolean ofJavaTime = owner.getPackageName().startsWith("java.time");
        return ofJavaTime && name.equals("now")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(Date.class)
                        && access.getTarget().getFullName().endsWith("<init>()");
    }

    @Test
    void whatABeanNeedsComesThroughItsConstructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }
}
