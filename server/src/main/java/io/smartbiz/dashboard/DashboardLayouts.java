package io.smartbiz.dashboard;

import io.smartbiz.platform.access.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How members arrange their own dashboards. */
@Service
@Transactional
class DashboardLayouts {

    private final DashboardLayoutRepository repository;

    DashboardLayouts(DashboardLayoutRepository repository) {
        this.repository = repository;
    }

    /** The caller's own, with all widgets. */
    @Transactional(readOnly = true)
    public DashboardLayout of(Caller caller) {
        return repository.of(caller);
    }

    /** Arranges the caller's own. @throws Failure {@code VALIDATION_ERROR} for a widget that is named twice */
    public DashboardLayout arrange(Caller caller, DashboardLayout layout) {
        layout.requireOnce();
        repository.save(caller, layout);
        return repository.of(caller);
    }
}
