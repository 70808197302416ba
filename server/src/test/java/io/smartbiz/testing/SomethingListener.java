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

/** Remembers what it was handed, also what it then failed with. */
@Component
public class SomethingListener implements EventListener {

    /** One try to hand an event over. */
    public record Try(UUID organizationId, UUID eventId, SomethingHappened event) {}

    private final List<Try> tries = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "something-listener";
    }

    @Override
    public Set<Class<? extends Event>> hears() {
        return Set.of(SomethingHappened.class);
    }

    @Override
    public void on(Happened happened) {
        SomethingHappened event = happened.as(SomethingHappened.class);
        tries.add(new Try(CurrentOrganization.idOrNull(), happened.id(), event));
        if (tries(event.what()).size() <= event.failures()) {
            throw new IllegalStateException("cannot take " + event.what());
        }
    }

    public List<Try> tries(String what) {
        return tries.stream().filter(one -> one.event().what().equals(what)).toList();
    }
}
