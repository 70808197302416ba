package io.smartbiz.testing;

import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.events.EventListener;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Remembers what it was handed, also what it then failed with. */
@Component
public class SomethingListener implements EventListener<SomethingHappened> {

    /** One try to hand an event over. */
    public record Try(UUID organizationId, UUID eventId, SomethingHappened event) {}

    private final List<Try> tries = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "something-listener";
    }

    @Override
    public Class<SomethingHappened> eventType() {
        return SomethingHappened.class;
    }

    @Override
    public void on(UUID eventId, SomethingHappened event) {
        tries.add(new Try(CurrentOrganization.idOrNull(), eventId, event));
        if (tries(event.what()).size() <= event.failures()) {
            throw new IllegalStateException("cannot take " + event.what());
        }
    }

    public List<Try> tries(String what) {
        return tries.stream().filter(one -> one.event().what().equals(what)).toList();
    }
}
