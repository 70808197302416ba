package io.smartbiz.dashboard;

import io.smartbiz.platform.errors.Failure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a member arranges the dashboard.
 *
 * @param widgets in their order; those that are not named follow as they are at first
 */
record DashboardLayout(@NotNull @Size(max = 100) List<@NotNull @Valid Place> widgets) {

    /** @param isShown whether it is there at all */
    record Place(@NotNull Widget widget, boolean isShown) {}

    /** What members see before they arrange anything. */
    static final DashboardLayout FIRST = new DashboardLayout(List.of()).complete();

    DashboardLayout {
        widgets = List.copyOf(widgets);
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a widget that is named twice */
    void requireOnce() {
        var seen = new HashSet<Widget>();
        for (int i = 0; i < widgets.size(); i++) {
            if (!seen.add(widgets.get(i).widget())) {
                throw Failure.invalid("widgets[" + i + "].widget", "field.given_twice");
            }
        }
    }

    /** The same with all widgets, also those that are newer than the arrangement. */
    DashboardLayout complete() {
        List<Widget> named = widgets.stream().map(Place::widget).toList();
        Stream<Place> others = Arrays.stream(Widget.values())
                .filter(widget -> !named.contains(widget))
                .map(widget -> new Place(widget, widget.isShownAtFirst()));
        return new DashboardLayout(Stream.concat(widgets.stream(), others).toList());
    }

    List<Widget> hidden() {
        return widgets.stream()
                .filter(place -> !place.isShown())
                .map(Place::widget)
                .toList();
    }
}
