package io.smartbiz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The floors of the packages of {@code io.smartbiz.platform}, from the bottom up; its package-info describes them. */
final class PlatformFloors {

    private static final String PLATFORM = "io.smartbiz.platform.";
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("settings", "text", "time"),
            Set.of("errors"),
            Set.of("access"),
            Set.of("json", "search", "pool"),
            Set.of("data"),
            Set.of("lists"),
            Set.of("sums", "events", "http"),
            Set.of("jobs", "http.failures", "http.queries"),
            Set.of("http.limits"),
            Set.of("http.requests", "http.connections"));

    /** A package without a floor breaks the rule, too. */
    static final ArchRule EACH_USES_ONLY_THOSE_BELOW =
            classes().that().resideInAPackage(PLATFORM + "*..").should(useOnlyLowerFloors());

    private PlatformFloors() {}

    private static ArchCondition<JavaClass> useOnlyLowerFloors() {
        return new ArchCondition<>("use only lower floors of the platform") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int floor = floorOf(type);
                events.add(
                        new SimpleConditionEvent(type, floor >= 0, type.getFullName() + " stands on floor " + floor));
                for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    JavaClass used = use.getTargetClass().getBaseComponentType();
                    if (isOfAnotherPackage(type, used)) {
                        events.add(new SimpleConditionEvent(use, floorOf(used) < floor, use.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOfAnotherPackage(JavaClass type, JavaClass used) {
        return used.getPackageName().startsWith(PLATFORM)
                && !used.getPackageName().equals(type.getPackageName());
    }

    /** -1 without one. */
    private static int floorOf(JavaClass type) {
        String name = type.getPackageName().substring(PLATFORM.length());
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(name)) {
                return floor;
            }
        }
        return -1;
    }
}
