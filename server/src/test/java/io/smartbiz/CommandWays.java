package io.smartbiz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smartbiz.platform.json.CommandCheck;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways by which commands reach the operations of a module. The server checks the constraints of a command that a request
 * brings. A package that makes commands of another module of something else, such as a file, must check them itself.
 */
final class CommandWays {

    /** Its commands are constants of the program, and what an operator types is checked where it is typed. */
    private static final String OPERATIONS = "io.smartbiz.operations";

    /** They make a command of one that was checked: the receipt of a product's first stock, and the sale of an exchange. */
    private static final Set<String> MADE_OF_A_COMMAND =
            Set.of("io.smartbiz.products.ProductStock", "io.smartbiz.returns.Returns");

    static final ArchRule EVERY_WAY_IS_CHECKED =
            classes().that().resideOutsideOfPackage(OPERATIONS + "..").should(checkTheCommandsTheyMake());

    private CommandWays() {}

    private static ArchCondition<JavaClass> checkTheCommandsTheyMake() {
        return new ArchCondition<>("be in a package that checks the commands that it makes") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (makesCommands(type)) {
                    events.add(new SimpleConditionEvent(
                            type, checksCommands(type), type.getFullName() + " makes commands of another module"));
                }
            }
        };
    }

    /** The packages that make commands of other modules. */
    static Set<String> makers(JavaClasses classes) {
        return classes.stream()
                .filter(CommandWays::makesCommands)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }

    private static boolean makesCommands(JavaClass type) {
        if (MADE_OF_A_COMMAND.contains(type.getName())) {
            return false;
        }
        return type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> isCommand(call.getTargetOwner()) && isOfAnotherModule(call))
                || type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> isCommand(call.getTarget().getRawReturnType())
                                && !isComponent(call)
                                && isOfAnotherModule(call));
    }

    private static boolean isCommand(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream()
                        .flatMap(field -> field.getAnnotations().stream())
                        .anyMatch(annotation ->
                                annotation.getRawType().getPackageName().startsWith("jakarta.validation"));
    }

    /** A part of a command was checked with it. */
    private static boolean isComponent(JavaMethodCall call) {
        return call.getTargetOwner().isRecord()
                && call.getTargetOwner().tryGetField(call.getName()).isPresent();
    }

    private static boolean isOfAnotherModule(JavaAccess<?> call) {
        return !module(call.getOriginOwner()).equals(module(call.getTargetOwner()));
    }

    private static String module(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 2 ? names[2] : "";
    }

    private static boolean checksCommands(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .flatMap(other -> other.getMethodCallsFromSelf().stream())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(CommandCheck.class));
    }
}
