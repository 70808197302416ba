package io.smartbiz.operations.commands;

import io.smartbiz.operations.Application;
import io.smartbiz.operations.Installation;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.events.Events;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Lists deliveries inside SmartBiz that failed after many tries, and sends them again.")
class EventsCommand implements Callable<Integer> {

    @Option(names = "--resend", description = "Send all of them again.")
    private boolean resend;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = CommandSettings.read();
        var out = spec.commandLine().getOut();
        try (var installation = Installation.forCommand(settings);
                var context = Application.forCommand(settings, installation)) {
            var events = context.getBean(Events.class);
            for (UUID organization : context.getBean(Organizations.class).ids()) {
                CurrentOrganization.run(organization, () -> {
                    events.failed(organization).forEach(failed -> out.println(failed));
                    if (resend) {
                        out.println(events.resendFailed(organization) + " deliveries are sent again.");
                    }
                });
            }
        }
        return 0;
    }
}
