package io.smartbiz.testing;

import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventListener;
import io.smartbiz.platform.events.Happened;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Hears all events while a test asks it to; else only those that tests tell. */
@Component
public class EverythingListener implements EventListener {

    private final List<Happened> heard = new CopyOnWriteArrayList<>();
    private volatile UUID organization;

    /** From now on remembers every event of this organisation. */
    public void hearEverythingOf(UUID organizationId) {
        organization = organizationId;
    }

    public void hearNothing() {
        organization = null;
    }

    public List<Happened> heard() {
        return heard;
    }

    @Override
    public String name() {
        return "everything-listener";
    }

    @Override
    public Set<Class<? extends Event>> hears() {
        return organization != null && organization.equals(CurrentOrganization.idOrNull())
                ? Set.of()
                : Set.of(SomethingHappened.class, SomethingElseHappened.class);
    }

    @Override
    public void on(Happened event) {
        heard.add(event);
    }
}
