package io.smartbiz.dashboard;

import static io.smartbiz.database.core.Tables.DASHBOARD_LAYOUTS;

import io.smartbiz.dashboard.DashboardLayout.Place;
import io.smartbiz.platform.access.Caller;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps how members arrange their dashboards. */
@Repository
class DashboardLayoutRepository {

    private static final Map<String, Widget> BY_CODE =
            Arrays.stream(Widget.values()).collect(Collectors.toMap(Widget::code, Function.identity()));

    private final DSLContext db;
    private final Clock clock;

    DashboardLayoutRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The caller's own, or the first one. */
    DashboardLayout of(Caller caller) {
        return db.select(DASHBOARD_LAYOUTS.WIDGETS, DASHBOARD_LAYOUTS.HIDDEN)
                .from(DASHBOARD_LAYOUTS)
                .where(DASHBOARD_LAYOUTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(DASHBOARD_LAYOUTS.MEMBER_ID.eq(caller.requireMember()))
                .fetchOptional(row -> layout(List.of(row.value1()), Set.of(row.value2())))
                .orElse(DashboardLayout.FIRST);
    }

    /** Widgets that are no longer known are left out. */
    private static DashboardLayout layout(List<String> codes, Set<String> hidden) {
        List<Place> places = codes.stream()
                .map(BY_CODE::get)
                .filter(Objects::nonNull)
                .map(widget -> new Place(widget, !hidden.contains(widget.code())))
                .toList();
        return new DashboardLayout(places).complete();
    }

    void save(Caller caller, DashboardLayout layout) {
        String[] widgets = codes(layout.widgets().stream().map(Place::widget).toList());
        String[] hidden = codes(layout.hidden());
        db.insertInto(DASHBOARD_LAYOUTS)
                .set(DASHBOARD_LAYOUTS.ORGANIZATION_ID, caller.organizationId())
                .set(DASHBOARD_LAYOUTS.MEMBER_ID, caller.requireMember())
                .set(DASHBOARD_LAYOUTS.WIDGETS, widgets)
                .set(DASHBOARD_LAYOUTS.HIDDEN, hidden)
                .set(DASHBOARD_LAYOUTS.UPDATED_AT, clock.instant())
                .onConflict(DASHBOARD_LAYOUTS.ORGANIZATION_ID, DASHBOARD_LAYOUTS.MEMBER_ID)
                .doUpdate()
                .set(DASHBOARD_LAYOUTS.WIDGETS, widgets)
                .set(DASHBOARD_LAYOUTS.HIDDEN, hidden)
                .set(DASHBOARD_LAYOUTS.UPDATED_AT, clock.instant())
                .execute();
    }

    private static String[] codes(Collection<Widget> widgets) {
        return widgets.stream().map(Widget::code).toArray(String[]::new);
    }
}
