package io.smartbiz;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Query;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.time.SmartBizClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of {@link ArchitectureTest}; {@link ArchitectureRulesTest} shows that each of them can fail. */
final class ArchitectureRules {

    private static final String DATA = "io.smartbiz.platform.data";

    /** A held connection hands statements on. */
    private static final String POOL = "io.smartbiz.platform.pool";

    /** The launcher of the embedded database knows no tables. */
    private static final String EMBEDDED = "io.smartbiz.postgres..";

    /** Pages of any repository's list. */
    private static final String LISTS = "io.smartbiz.platform.lists.Listing";

    /** Each of them can begin one. */
    private static final Set<String> TRANSACTIONS = Set.of(DATA + ".Transactions", DATA + ".Pipeline");

    /** Those of their methods that begin one in which something can be changed. */
    private static final Set<String> WRITING = Set.of(
            "Transactions.write",
            "Transactions.run",
            "Transactions.runWithSavepoint",
            "Transactions.dryRun",
            "Pipeline.begin");

    private static final String DOCTOR = "io.smartbiz.operations.commands.DoctorCommand";

    /** What an operator runs opens its own connections, some with the rights of the database's owner. */
    private static final Set<String> OPERATORS =
            Set.of("io.smartbiz.operations.DatabaseSetup", "io.smartbiz.operations.OrganizationSetUp", DOCTOR);

    /** The generated tables lie in packages of their own; each module still declares which of them it uses. */
    private static final String TABLES = "non-exposed type io.smartbiz.database.";

    /** What decides a sale: amounts, prices, rolls and payments. */
    static final Set<String> RULES_OF_THE_SALE = Set.of(
            "AskedLine",
            "AskedSale",
            "Customer",
            "ListPrices",
            "PaymentType",
            "Picking",
            "PricePolicy",
            "Roll",
            "RollChoice",
            "Sale",
            "SaleLine",
            "SaleMoment",
            "StockMovements");

    private static final Set<String> STATEMENTS_OF_JDBC =
            Set.of("createStatement", "prepareStatement", "prepareCall", "nativeSQL");
    private static final Pattern TEXTS_OF_JOOQ =
            Pattern.compile("condition|field|sql|raw|table|query|resultQuery|statement|execute|fetch\\w*");

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaClass> namedAsRepository() {
        return describe(
                "named *Repository, *Query, *Columns or *Rows",
                type -> outermost(type).getSimpleName().matches(".*(Repository|Query|Columns|Rows)"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> runByOperators() {
        return describe(
                "run by operators", type -> OPERATORS.contains(outermost(type).getFullName()));
    }

    /** What the modules use of one another without declaring it, or although it is internal. */
    static Violations undeclaredUses(ApplicationModules modules) {
        return modules.detectViolations().filter(violation -> !violation.hasMessageContaining(TABLES));
    }

    static final ArchRule QUERIES_IN_REPOSITORIES = noClasses()
            .that(DescribedPredicate.not(namedAsRepository()))
            .and()
            .resideOutsideOfPackage(DATA)
            .and()
            .doNotHaveFullyQualifiedName(LISTS)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DSLContext.class);

    static final ArchRule SQL_TEXTS_IN_REPOSITORIES = noClasses()
            .that(DescribedPredicate.not(namedAsRepository()))
            .and()
            .resideOutsideOfPackages(DATA, POOL, EMBEDDED)
            .and(DescribedPredicate.not(runByOperators()))
            .should()
            .accessTargetWhere(describe("makes a statement", ArchitectureRules::makesAStatement));

    /** The platform makes the conditions of a caller's branches and of searched words for all repositories. */
    static final ArchRule CONDITIONS_IN_REPOSITORIES = noClasses()
            .that(DescribedPredicate.not(namedAsRepository()))
            .and()
            .resideOutsideOfPackages(DATA, "io.smartbiz.platform.search")
            .and()
            .doNotHaveFullyQualifiedName(BranchScope.class.getName())
            .should()
            .accessTargetWhere(describe(
                    "makes a condition",
                    call -> call.getTarget() instanceof CodeUnitAccessTarget target
                            && target.getRawReturnType().isAssignableTo(Condition.class)));

    static final ArchRule RESULTS_ARE_READ_BY_THE_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackages(DATA, POOL, EMBEDDED)
            .and(DescribedPredicate.not(runByOperators()))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ResultSet.class, PreparedStatement.class);

    /** {@code Transactions} is used instead: its methods tell whether the work writes. */
    static final ArchRule TRANSACTIONS_ARE_OPENED_BY_THE_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackage(DATA)
            .should()
            .dependOnClassesThat(are(describe(
                    "able to open a transaction past it",
                    type -> type.isAssignableTo(TransactionOperations.class)
                            || type.isAssignableTo(TransactionManager.class))))
            .orShould()
            .accessTargetWhere(describe(
                    "opens a transaction of jOOQ",
                    call -> call.getTargetOwner().isAssignableTo(DSLContext.class)
                            && call.getTarget()
                                    .getName()
                                    .toLowerCase(Locale.ROOT)
                                    .contains("transaction")));

    static final ArchRule CONTROLLERS_HOLD_NO_TRANSACTIONS = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat(are(describe(
                    "able to open a transaction",
                    type -> type.isAssignableTo(TransactionOperations.class)
                            || TRANSACTIONS.contains(type.getFullName()))));

    static final ArchRule CONTROLLER_METHODS_HOLD_NO_TRANSACTIONS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(Transactional.class);

    /** What a repository reads for a controller runs in {@code Transactions.read} or a batch; writes join an operation's. */
    static final ArchRule REPOSITORIES_HOLD_NO_TRANSACTIONS =
            noClasses().that().areAnnotatedWith(Repository.class).should().beAnnotatedWith(Transactional.class);

    static final ArchRule REPOSITORY_METHODS_HOLD_NO_TRANSACTIONS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Repository.class)
            .should()
            .beAnnotatedWith(Transactional.class);

    /** The others are {@code Transactions.read} and the readings of {@code Pipeline}, where the database refuses changes. */
    static final ArchRule REPOSITORIES_OPEN_NO_WRITING_TRANSACTIONS = noClasses()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .accessTargetWhere(describe(
                    "opens a writing transaction",
                    call -> WRITING.contains(call.getTargetOwner().getSimpleName() + "."
                            + call.getTarget().getName())));

    static final ArchRule RULES_OF_THE_SALE_ARE_PLAIN = noClasses()
            .that(describe(
                    "are rules of the sale",
                    type -> Stream.of(type, outermost(type))
                            .map(JavaClass::getSimpleName)
                            .anyMatch(RULES_OF_THE_SALE::contains)))
            .should()
            .dependOnClassesThat(describe(
                    "belong to Spring, or are made by it, or know the database",
                    type -> type.getPackageName().startsWith("org.springframework")
                            || type.getPackageName().startsWith("org.jooq")
                            || (type.getPackageName().startsWith(DATA)
                                    && !type.getSimpleName().equals("Ids"))
                            || type.isMetaAnnotatedWith(Component.class)));

    static final ArchRule EVERY_OPERATION_STATES_ITS_ACCESS =
            methods().that().areMetaAnnotatedWith(RequestMapping.class).should(stateOneAccess());

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SmartBizClock.class.getName())
            .and()
            // The doctor compares the machine's own clock with that of the database.
            .doNotHaveFullyQualifiedName(DOCTOR)
            .should()
            .accessTargetWhere(describe("reads the machine's clock", ArchitectureRules::readsTheMachinesClock));

    static final ArchRule PACKAGES_HAVE_NO_CIRCLES =
            slices().matching("io.smartbiz.(**)").should().beFreeOfCycles();

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

    private static boolean makesAStatement(JavaAccess<?> call) {
        JavaClass owner = call.getTarget().getOwner();
        String name = call.getTarget().getName();
        boolean ours = owner.isEquivalentTo(Sql.class) || owner.isEquivalentTo(Query.class);
        boolean ofJooq = owner.isEquivalentTo(DSL.class) || owner.isAssignableTo(DSLContext.class);
        return ours && name.equals("of")
                || owner.isEquivalentTo(Batch.class) && name.matches("(insert|tryInsert).*")
                || ofJooq && TEXTS_OF_JOOQ.matcher(name).matches() && takesText(call)
                || owner.isAssignableTo(Connection.class) && STATEMENTS_OF_JDBC.contains(name)
                // Its templates and clients have no place here at all.
                || owner.getPackageName().startsWith("org.springframework.jdbc.core");
    }

    private static boolean takesText(JavaAccess<?> call) {
        List<JavaClass> parameters =
                call.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes() : List.of();
        return !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(String.class);
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
}
